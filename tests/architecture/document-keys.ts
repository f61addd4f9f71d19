import { Visitor } from 'oxc-parser';
import { importsOf } from './imports.ts';
import { isTest, type SourceFile } from './source-file.ts';
import { violation, type Violation } from './violation.ts';

/** The only file that spells how a board is laid out in its document. */
const HOME = 'packages/board/src/schema/board-doc.ts';
/** Refuses updates with unknown roots before they touch a document, and therefore has to know their names. */
const ROOT_CHECK = 'packages/protocol/src/check/decode-update.ts';

const ROOT_METHODS = /^get(Map|Array|Text|XmlFragment|XmlElement)$/;
const SET_PREFIX = /^(with|label|after|asset|link|check):/;
const KEYS = new Set(
  'title place description owner start due priority estimate blocked milestone campaign goal channel stage cover archived name rank kind wipLimit color filter schema zone region workdays text done'.split(
    ' ',
  ),
);

/** Places that reach into the document past the typed accessors. */
export function spelledKeys(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => /^(packages|apps)\//.test(file.path) && !isTest(file))
    .filter(({ path }) => path !== HOME && path !== ROOT_CHECK)
    .filter((file) => importsOf(file).some(({ target }) => target === 'yjs'))
    .flatMap(spelledKeysIn);
}

function spelledKeysIn(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [key], start }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const method = callee.property.name;
      if (ROOT_METHODS.test(method)) found.push(violation(file, start, `opens a root by ${method}`));
      const spelled = key?.type === 'Literal' && typeof key.value === 'string' && KEYS.has(key.value);
      if (spelled && /^(get|set|has|delete)$/.test(method)) {
        found.push(violation(file, start, `spells the key ${key.value}`));
      }
    },
    Literal({ value, start }) {
      if (typeof value === 'string' && SET_PREFIX.test(value)) {
        found.push(violation(file, start, `spells the key ${value}`));
      }
    },
    TemplateElement({ value, start }) {
      if (SET_PREFIX.test(value.raw)) found.push(violation(file, start, `spells the key ${value.raw}`));
    },
  }).visit(file.parsed.program);
  return found;
}
