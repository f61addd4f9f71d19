import { Visitor, type CallExpression, type Expression, type NewExpression } from 'oxc-parser';
import { isTest, type SourceFile } from './source-file.ts';
import { violation, type Violation } from './violation.ts';

/** Names that read a clock, a source of randomness or the machine. */
const IMPURE_GLOBALS = new Set([
  'performance',
  'crypto',
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
]);
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now']);
/** Methods of dates and numbers whose result depends on the machine's language and zone when no argument says otherwise. */
const LOCAL_METHODS = /^(toLocale(Date|Time)?String|localeCompare|getTimezoneOffset)$/;

/** Reads of the clock, of randomness or of the machine's zone and language in the packages that must not have them. */
export function impureUses(files: readonly SourceFile[]): Violation[] {
  return files.filter((file) => file.path.startsWith('packages/') && !isTest(file)).flatMap(impureUsesIn);
}

function impureUsesIn(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  const report = (offset: number, what: string): void => void found.push(violation(file, offset, what));
  new Visitor({
    MemberExpression(node) {
      const name = memberName(node);
      if (name !== undefined && IMPURE_MEMBERS.has(name)) report(node.start, `uses ${name}`);
      const object = nameOf(node.object);
      if (object !== undefined && IMPURE_GLOBALS.has(object)) report(node.start, `uses ${object}`);
    },
    NewExpression(node) {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0)
        report(node.start, 'reads the clock');
      if (usesMachineZone(node)) report(node.start, 'formats in the zone of the machine');
    },
    CallExpression(node) {
      const name = nameOf(node.callee);
      if (name === 'Date') report(node.start, 'reads the clock');
      if (name !== undefined && IMPURE_GLOBALS.has(name)) report(node.start, `uses ${name}`);
      if (usesMachineZone(node)) report(node.start, 'formats in the zone of the machine');
      const method = node.callee.type === 'MemberExpression' ? propertyOf(node.callee) : undefined;
      if (method !== undefined && LOCAL_METHODS.test(method))
        report(node.start, `${method} depends on the machine`);
    },
  }).visit(file.parsed.program);
  return found;
}

/** `Intl.DateTimeFormat` without both a language and an options object that names `timeZone`. */
function usesMachineZone({
  callee,
  arguments: [language, options],
}: CallExpression | NewExpression): boolean {
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'Intl.DateTimeFormat') return false;
  if (!language || nameOf(language) === 'undefined') return true;
  if (options?.type !== 'ObjectExpression') return options === undefined;
  return !options.properties.some(
    (property) => property.type === 'SpreadElement' || nameOf(property.key) === 'timeZone',
  );
}

function nameOf(node: { type: string; name?: unknown }): string | undefined {
  return node.type === 'Identifier' ? String(node.name) : undefined;
}

type Member = Extract<Expression, { type: 'MemberExpression' }>;

function propertyOf(node: Member): string | undefined {
  return node.computed ? undefined : nameOf(node.property);
}

function memberName(node: Member): string | undefined {
  const object = nameOf(node.object);
  const property = propertyOf(node);
  return object === undefined || property === undefined ? undefined : `${object}.${property}`;
}
