import { expect, it } from 'vitest';
import { formatOf } from './file-format.ts';

it.each([
  ['plan.csv', 'a;b\n1;2', 'csv'],
  ['plan.txt', 'a\tb', 'csv'],
  ['board.json', '{"id":"x","name":"Board","lists":[]}', 'trello'],
  ['no-ending', ' {"lists":[]}', 'trello'],
  ['plan.json', '{\n  "id": "b",\n  "meta": {\n    "schema": 1', 'taktboard'],
])('[IMP-53] %s is known by how it begins', async (name, text, format) => {
  expect(await formatOf(new File([text], name))).toBe(format);
});
