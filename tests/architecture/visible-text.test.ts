import { describe, expect, it } from 'vitest';
import { allSourceFiles, sourceFile } from './source-file.ts';
import { untranslated } from './translations.ts';
import { spelledTexts } from './visible-text.ts';

/** The same in both languages. */
const SHARED = new Set([
  // what both languages call it
  'Board',
  'Boards',
  'Label',
  'Labels',
  'Labels …',
  'Label:',
  'Label: … .',
  'Labels:',
  'Link',
  'Links',
  'Filter',
  'Name',
  'Text',
  'Code',
  'Token',
  'Position',
  'Region',
  'Swimlanes',
  'Limit',
  'normal',
  'Normal',
  'offline',
  // colours that German took over
  'Orange',
  'Cyan',
  'Indigo',
  'Pink',
  // names and addresses
  'Taktboard',
  'Slack',
  'Teams',
  'Webhook',
  'Trello',
  'Taktboard (JSON)',
  'https://…',
]);

describe('what is on the screen', () => {
  it('[USE-31] stands in the catalogues and not in the code', () => {
    expect(spelledTexts(allSourceFiles())).toEqual([]);
  });

  it.each([
    '<p>Saved</p>',
    '<button aria-label="Close" />',
    '<input placeholder={`Search ${n}`} />',
    "<img alt={isOwn ? 'You' : name} />",
    "<p>{done ? 'done' : null}</p>",
    '<p>{open && `is open`}</p>',
  ])('[USE-31] catches a planted %s', (jsx) => {
    const planted = sourceFile('apps/web/src/planted.tsx', `export const a = ${jsx};`);
    expect(spelledTexts([planted])).toEqual([expect.stringContaining('planted.tsx:1 says')]);
  });

  it.each(['<p>{text.saved}</p>', '<p className="row">·</p>', "<p>{say('key')}</p>", '<p>{`${a}/${b}`}</p>'])(
    'lets %s pass',
    (jsx) => {
      expect(spelledTexts([sourceFile('apps/web/src/planted.tsx', `export const a = ${jsx};`)])).toEqual([]);
    },
  );
});

describe('the catalogues', () => {
  const planted = (german: string, shared: readonly string[] = []) =>
    untranslated(
      [
        sourceFile('apps/web/src/text/de.ts', `export const de: Texts = { a: { b: ${german} } };`),
        sourceFile(
          'apps/web/src/text/en.ts',
          'export const en = { a: { b: (n: number) => `${n} tasks left` } };',
        ),
      ],
      new Set(shared),
    );

  it('[USE-31] have no English in German', () => {
    expect(untranslated(allSourceFiles(), SHARED)).toEqual([]);
  });

  it('[USE-31] catch a planted text that was not translated', () => {
    expect(planted('(n) => `${n} tasks left`')).toEqual([expect.stringContaining('a.b is English')]);
    expect(planted('(n) => `${n} Aufgaben übrig`')).toEqual([]);
    expect(planted('(n) => `${n} tasks left`', ['tasks left'])).toEqual([]);
  });
});
