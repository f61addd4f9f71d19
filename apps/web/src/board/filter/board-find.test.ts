import { BoardProjection, createBoard, runCommands, type Command } from '@taktboard/board';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createStore } from '../../kit/store.ts';
import type { BoardConnection } from '../../sync/board-connection.ts';
import { createBoardModel } from '../state/board-model.ts';
import { BoardFind, type FindAddress } from './board-find.ts';
import { EMPTY_QUERY } from './filter-query.ts';

function testBoard(search = '') {
  let last = 0;
  const ports = { newId: () => `id-${(last += 1)}`, random: () => 0.5 };
  const doc = new Y.Doc();
  const columns = ['a', 'done'].map((id) => ({
    id,
    name: id,
    kind: id === 'a' ? ('active' as const) : ('done' as const),
  }));
  createBoard(doc, { title: 'Plan', zone: 'UTC', workdays: [1], columns }, ports);
  const run = (...commands: Command[]) =>
    expect(runCommands(doc, commands, ports)).toMatchObject({ ok: true });
  run(
    { type: 'card.add', id: 'mail', columnId: 'a', title: 'Mail', owner: 'me' },
    { type: 'card.add', id: 'page', columnId: 'a', title: 'Page', due: '2026-11-25' },
  );
  const connection = {
    boardId: 'board',
    projection: new BoardProjection(doc),
    people: createStore(new Map()),
    presence: createStore([]),
    setPresence: () => undefined,
  } as unknown as BoardConnection;
  let now = Date.UTC(2026, 10, 25, 12);
  const ticks: (() => void)[] = [];
  const model = createBoardModel({
    connection,
    ownPersonId: 'me',
    clock: { now: () => now, everyMinute: (tick) => (ticks.push(tick), () => undefined) },
    hrefOf: (id) => id,
    open: () => undefined,
  });
  const address = createStore(search);
  const went: string[] = [];
  const page: FindAddress = {
    search: address.get,
    isBoard: () => true,
    go(next, how) {
      went.push(`${how} ${next}`);
      address.set(next);
    },
    onChange: address.subscribe,
  };
  const find = new BoardFind(model, page);
  return {
    find,
    model,
    run,
    went,
    address,
    shown: () => model.visible('a'),
    tomorrow() {
      now += 86_400_000;
      ticks.forEach((tick) => tick());
    },
  };
}

describe('BoardFind', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[FIND-1] filters by what the address says, and follows it back and forth', () => {
    const { find, shown, went, address } = testBoard('?owner=me');
    expect(shown()).toEqual(['mail']);
    find.choose({ ...find.query.get(), due: { is: 'today' } });
    expect(shown()).toEqual([]);
    expect(went).toEqual(['push ?owner=me&due=today']);
    address.set('?owner=me');
    expect(shown()).toEqual(['mail']);
    address.set('');
    expect(shown()).toEqual(['mail', 'page']);
  });

  it('[FIND-1] typing filters at once, and the address follows in place when it rests', () => {
    const { find, shown, went } = testBoard('?view=list');
    find.type('p');
    find.type('pag');
    expect(shown()).toEqual(['page']);
    expect(went).toEqual([]);
    vi.runAllTimers();
    expect(went).toEqual(['replace ?view=list&q=pag']);
    find.choose(EMPTY_QUERY);
    expect(went.at(-1)).toBe('push ?view=list');
  });

  it('[FIND-7] shows what others make fit, and lets stay what they make unfit', () => {
    const { shown, run } = testBoard('?owner=me');
    run({ type: 'card.set', id: 'mail', fields: { owner: 'ben' } });
    expect(shown()).toEqual(['mail']);
    run({ type: 'card.set', id: 'page', fields: { owner: 'me' } });
    expect(shown()).toContain('page');
  });

  it('[FIND-3] means the day that it is', () => {
    const { shown, tomorrow } = testBoard('?due=overdue');
    expect(shown()).toEqual([]);
    tomorrow();
    expect(shown()).toEqual(['page']);
  });

  it('ends with its board', () => {
    const { find, model, address, shown } = testBoard();
    find.type('mail');
    model.end();
    vi.runAllTimers();
    address.set('?q=page');
    expect(shown()).toEqual(['mail']);
  });
});
