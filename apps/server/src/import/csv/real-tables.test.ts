import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { prepareImport } from '../prepare-import.ts';
import { randomPorts } from '../random-ports.ts';
import { importRequest, preparedBoard } from '../testing/requests.ts';

/** Tables of strangers, which are not part of the project: read where they lie beside it. */
const FOLDER = fileURLToPath(new URL('../../../../../../shared/data', import.meta.url));

const TABLES = [
  { name: 'asana-native-parent-tasks-sample', tasks: 8, done: 1, people: 6, dated: 6, owned: 6 },
  { name: 'jira-timeline-tabs', tasks: 32, done: 29, people: 4, dated: 32, owned: 32 },
  { name: 'marketing-editorial-calendar', tasks: 157, done: 61, people: 0, dated: 157, owned: 0 },
  { name: 'marketing-plan-odd', tasks: 5, done: 2, people: 3, dated: 3, owned: 5 },
];

for (const { name, tasks, done, people, dated, owned } of TABLES) {
  const path = join(FOLDER, `${name}.csv`);
  if (!existsSync(path)) {
    // says so in the report, without a test that was not run counting as one that failed
    it(`no ${path}: nothing was compared with it`, () => expect(existsSync(path)).toBe(false));
    continue;
  }
  it(`[IMP-40] the real table ${name} comes in whole by the mapping that is guessed`, () => {
    const request = importRequest(readFileSync(path), { format: 'csv', name, language: 'de' });
    const prepared = prepareImport(request, randomPorts);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.reason));
    const { report } = prepared.value;
    const board = preparedBoard(prepared.value);
    expect(board.problems).toEqual([]);
    expect(report.taken).toMatchObject({ cards: tasks, people });
    expect(board.cards).toHaveLength(tasks);
    expect(board.cards.filter(({ due }) => due !== undefined)).toHaveLength(dated);
    expect(board.cards.filter(({ owner }) => owner !== undefined)).toHaveLength(owned);
    const finished = new Set(board.columns.filter(({ kind }) => kind === 'done').map(({ id }) => id));
    expect(board.cards.filter(({ columnId }) => finished.has(columnId))).toHaveLength(done);
    expect(report.first?.length).toBeGreaterThan(0);
  });
}
