import { Visitor, type Expression, type ObjectExpression } from 'oxc-parser';
import type { SourceFile } from './source-file.ts';
import { violation, type Violation } from './violation.ts';

const WORD = /\p{L}{2}/u;

/** Words that German and English share, each as it stands in the catalogues. Whatever else is the same was forgotten. */
export type Shared = ReadonlySet<string>;

interface Text {
  /** Its words, without what is filled in. */
  words: string;
  start: number;
}

/** German texts that are the English ones, in every catalogue of the client. */
export function untranslated(files: readonly SourceFile[], shared: Shared): Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((german) => {
    if (!german.path.startsWith('apps/web/src/')) return [];
    const path = german.path.replace(/(^|[/.])de\.ts$/, '$1en.ts');
    const english = path === german.path ? undefined : byPath.get(path);
    if (!english) return [];
    const there = textsOf(english);
    return [...textsOf(german)].flatMap(([key, { words, start }]) =>
      WORD.test(words) && there.get(key)?.words === words && !shared.has(words)
        ? [violation(german, start, `${key} is English: “${words}”`)]
        : [],
    );
  });
}

/** The texts of a catalogue by the way to them. */
function textsOf({ parsed }: SourceFile): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const statement of parsed.program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') continue;
    const isExported = statement.type === 'ExportNamedDeclaration';
    for (const { id, init } of declared.declarations)
      if (init && id.type === 'Identifier') collect(init, isExported ? '' : `${id.name}.`, found);
  }
  return found;
}

function collect(node: Expression, key: string, found: Map<string, Text>): void {
  if (node.type === 'TSSatisfiesExpression' || node.type === 'TSAsExpression')
    collect(node.expression, key, found);
  else if (node.type === 'ObjectExpression') eachIn(node, key, found);
  else found.set(key.replace(/\.$/, ''), { words: wordsOf(node), start: node.start });
}

function eachIn({ properties }: ObjectExpression, key: string, found: Map<string, Text>): void {
  for (const property of properties) {
    if (property.type !== 'Property') continue;
    const { key: name } = property;
    const said =
      name.type === 'Identifier' ? name.name : name.type === 'Literal' ? String(name.value) : undefined;
    if (said !== undefined) collect(property.value, `${key}${said}.`, found);
  }
}

/** All that is spelled in an expression, in its order; a language's own name is no word of it. */
function wordsOf(node: Expression): string {
  const words: { at: number; text: string }[] = [];
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string' && value !== 'de' && value !== 'en')
        words.push({ at: start, text: value });
    },
    TemplateElement: ({ value, start }) => void words.push({ at: start, text: value.raw }),
  }).visit({ type: 'Program', body: [{ type: 'ExpressionStatement', expression: node }] } as never);
  return words
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' … ');
}
