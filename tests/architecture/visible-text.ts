import { Visitor, type Expression } from 'oxc-parser';
import { isTest, type SourceFile } from './source-file.ts';
import { violation, type Violation } from './violation.ts';

/** What is no word of a language: our name, how an address begins, and what languages call themselves. */
const NAMES = new Set(['Taktboard', 'https://…', 'Deutsch English']);
/** Attributes that are read out or shown. */
const SHOWN =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label)$/;
/** Two letters on end: what is less is a sign. */
const WORD = /\p{L}{2}/u;

/** Text on screen that stands in the code, where it is in one language alone. */
export function spelledTexts(files: readonly SourceFile[]): Violation[] {
  return files
    .filter((file) => file.path.startsWith('apps/web/src/') && file.path.endsWith('.tsx') && !isTest(file))
    .flatMap(spelledIn);
}

function spelledIn(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  const judge = (start: number, texts: readonly string[]): void => {
    const text = texts.join(' ').trim();
    if (WORD.test(text) && !NAMES.has(text))
      found.push(violation(file, start, `says “${text}” in one language`));
  };
  new Visitor({
    JSXText: ({ start, value }) => judge(start, [value]),
    JSXAttribute({ name, value, start }) {
      if (name.type !== 'JSXIdentifier' || !SHOWN.test(name.name)) return;
      if (value?.type === 'Literal') judge(start, [String(value.value)]);
      if (value?.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression')
        judge(start, textsOf(value.expression));
    },
    JSXElement: ({ children }) => children.forEach(judgeChild),
    JSXFragment: ({ children }) => children.forEach(judgeChild),
  }).visit(file.parsed.program);
  return found;

  function judgeChild(child: { type: string; start: number; expression?: unknown }): void {
    if (child.type === 'JSXExpressionContainer') judge(child.start, textsOf(child.expression as Expression));
  }
}

/** The texts that an expression can become as it stands there; not what it hands to a call. */
function textsOf(node: Expression): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.raw);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return textsOf(node.right);
    case 'ParenthesizedExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}
