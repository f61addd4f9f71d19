import type { Account } from '../harness/api.ts';
import type { TestServer } from '../harness/server.ts';
import { Editor } from './editor.ts';
import { findLosses } from './losses.ts';

export interface KillReport {
  kills: number;
  edits: number;
  /** Of those the ones that the server had acknowledged when it was killed. */
  acknowledged: number;
  losses: string[];
}

interface Options {
  accounts: readonly Account[];
  kills: number;
  random: () => number;
  /** After each kill. */
  progress?: (report: KillReport) => void;
}

/** After so many kills the boards are made anew, so that a long run does not measure the growth of one board. */
const KILLS_A_BOARD = 20;
const BOARDS = 2;

/**
 * Kills the server again and again, each time at a random moment while people edit two boards, and looks at what a
 * reader who comes new finds then. Whoever was there before the kill stays away from there on: a client that comes back
 * would bring what was lost.
 */
export async function killUnderLoad(server: TestServer, options: Options): Promise<KillReport> {
  const { kills, random, progress } = options;
  const report: KillReport = { kills: 0, edits: 0, acknowledged: 0, losses: [] };
  let boardIds: string[] = [];
  while (report.kills < kills) {
    if (report.kills % KILLS_A_BOARD === 0) boardIds = await newBoards(server, report.kills);
    const crews = await Promise.all(
      boardIds.map((boardId, index) => assemble({ boardId, index, report, options })),
    );
    const observers = crews.map(({ observer }) => observer);
    const editors = crews.flatMap((crew) => crew.editors);
    for (const crew of crews) {
      for (const editor of crew.editors) editor.begin(crew.columnIds);
      for (const editor of crew.editors) editor.editAway();
    }

    await someFramesOf(observers, 3 + Math.floor(random() * 120));
    await someTurns(Math.floor(random() * 12));
    await server.kill();
    for (const editor of [...editors, ...observers]) editor.leave();

    await server.start();
    for (const { boardId, ...crew } of crews) {
      const reader = await Editor.join('reader', { api: server.admin, boardId, random });
      report.losses.push(...findLosses(reader.doc, crew.editors, [crew.observer]));
      reader.leave();
    }
    report.kills += 1;
    report.edits += editors.reduce((sum, { edits }) => sum + edits, 0);
    report.acknowledged += editors.reduce((sum, { acknowledged }) => sum + acknowledged.edits, 0);
    progress?.(report);
  }
  return report;
}

function newBoards(server: TestServer, round: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: BOARDS }, (_, index) => server.admin.createBoard(`Killed ${round}/${index}`)),
  );
}

async function assemble(crew: { boardId: string; index: number; report: KillReport; options: Options }) {
  const { boardId, index, report, options } = crew;
  const [first] = options.accounts;
  if (!first) throw new Error('nobody to edit');
  const { columns } = await first.api.board(boardId);
  const join = (name: string, account: Account) =>
    Editor.join(name, { api: account.api, boardId, random: options.random });
  const editors = await Promise.all(
    options.accounts.map((account, n) => join(`e${report.kills}-${index}-${n}`, account)),
  );
  return {
    boardId,
    editors,
    observer: await join('observer', first),
    columnIds: columns.map(({ id }) => id),
  };
}

/** Resolves when the observers together were sent so many updates. */
function someFramesOf(observers: readonly Editor[], count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    for (const { doc } of observers) {
      doc.on('update', () => {
        if (--left === 0) resolve();
      });
    }
  });
}

async function someTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
