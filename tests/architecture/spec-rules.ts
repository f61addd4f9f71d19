import { Visitor, type Argument, type Expression } from 'oxc-parser';
import type { SourceFile } from './source-file.ts';

const RULE = /^- \[([A-Z][A-Z0-9]*-\d+)\] \S/;
const ID = /\[([A-Z][A-Z0-9]*-\d+)\]/g;

/** Where the specification and the tests disagree; each list reads as a sentence a line. */
export function specDisagreements(spec: string, files: readonly SourceFile[]): string[] {
  const rules = spec.split('\n').flatMap((line) => RULE.exec(line)?.[1] ?? []);
  const tested = new Map<string, string>();
  for (const file of files) {
    for (const title of testTitles(file)) {
      for (const [, id = ''] of title.matchAll(ID)) tested.set(id, file.path);
    }
  }
  return [
    ...rules
      .filter((id, at) => rules.indexOf(id) !== at)
      .map((id) => `${id} stands twice in the specification`),
    ...rules.filter((id) => !tested.has(id)).map((id) => `${id} has no test`),
    ...[...tested]
      .filter(([id]) => !rules.includes(id))
      .map(([id, path]) => `${path} names ${id}, which is no rule`),
  ];
}

interface Titled {
  title: string;
  start: number;
  end: number;
}

/**
 * Titles of `it` and `test`, with `.each` and the like, and of each `describe` that has one of them inside. Tests that are
 * switched off prove nothing.
 */
export function testTitles(file: SourceFile): string[] {
  if (!/\.(test|contract)\.tsx?$/.test(file.path)) return [];
  const tests: Titled[] = [];
  const groups: Titled[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first], start, end }) {
      const chain = chainOf(callee);
      const title = first && textOf(first);
      if (title === undefined || /\.(skip|todo|fails|fixme)\b/.test(chain)) return;
      if (/^(it|test)\b(?!\.describe)/.test(chain)) tests.push({ title, start, end });
      if (/^(test\.)?describe\b/.test(chain)) groups.push({ title, start, end });
    },
  }).visit(file.parsed.program);
  const alive = groups.filter((group) =>
    tests.some(({ start, end }) => start > group.start && end < group.end),
  );
  return [...tests, ...alive].map(({ title }) => title);
}

/** `it.each([…])` → 'it.each' */
function chainOf(node: Expression): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'CallExpression':
      return chainOf(node.callee);
    case 'TaggedTemplateExpression':
      return chainOf(node.tag);
    case 'MemberExpression':
      return `${chainOf(node.object)}.${node.property.type === 'Identifier' ? node.property.name : ''}`;
    default:
      return '';
  }
}

function textOf(node: Argument): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral') return node.quasis.map((quasi) => quasi.value.raw).join('…');
  return undefined;
}
