import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCards, newBoard, run } from '../testing/boards.ts';
import { seededPorts } from '../testing/seeded.ts';
import type { Command, CommandFault } from './command.ts';
import { runCommands } from './run-commands.ts';

function faultOf(doc: Y.Doc, ...commands: Command[]): CommandFault | 'none' {
  const result = runCommands(doc, commands, seededPorts('f'));
  return result.ok ? 'none' : result.reason.fault;
}

describe('a command that cannot be carried out', () => {
  it('[DOC-7] carries out all of a batch or nothing', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    const before = Y.encodeStateAsUpdate(doc);
    const result = runCommands(
      doc,
      [
        { type: 'card.add', id: 'b', columnId: 'todo', title: 'B' },
        { type: 'card.move', id: 'a', columnId: 'done' },
        { type: 'card.set', id: 'b', fields: { due: '2026-02-30' } },
      ],
      seededPorts('x'),
    );
    expect(result).toEqual({ ok: false, reason: { index: 2, fault: 'invalid-value' } });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('[DOC-17] is refused with what is wrong, the last done column among it', () => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a', 'b');
    run(doc, { type: 'card.dependency', id: 'a', dependsOn: 'b', on: true });
    const faults: [CommandFault, Command][] = [
      ['no-such-card', { type: 'card.move', id: 'none', columnId: 'todo' }],
      ['no-such-card', { type: 'card.move', id: 'a', columnId: 'todo', after: 'none' }],
      ['no-such-column', { type: 'card.move', id: 'a', columnId: 'none' }],
      ['no-such-column', { type: 'column.move', id: 'todo', after: 'none' }],
      ['no-such-label', { type: 'card.label', id: 'a', labelId: 'none', on: true }],
      ['no-such-view', { type: 'view.remove', id: 'none' }],
      ['no-such-item', { type: 'check.remove', cardId: 'a', id: 'none' }],
      ['no-such-item', { type: 'check.restore', cardId: 'a', id: 'none' }],
      ['no-such-link', { type: 'link.remove', cardId: 'a', id: 'none' }],
      ['id-taken', { type: 'card.add', id: 'a', columnId: 'todo', title: 'A' }],
      ['id-taken', { type: 'column.add', id: 'todo', name: 'A', kind: 'active' }],
      ['depends-on-itself', { type: 'card.dependency', id: 'a', dependsOn: 'a', on: true }],
      ['depends-on-itself', { type: 'card.dependency', id: 'b', dependsOn: 'a', on: true }],
      ['last-done-column', { type: 'column.archive', id: 'done' }],
      ['last-done-column', { type: 'column.set', id: 'done', fields: { kind: 'active' } }],
    ];
    for (const [fault, command] of faults) expect([command, faultOf(doc, command)]).toEqual([command, fault]);
  });

  it.each<Command>([
    { type: 'card.add', columnId: 'todo', title: ' \n ' },
    { type: 'card.add', columnId: 'todo', title: 'x'.repeat(501) },
    { type: 'card.add', columnId: 'todo', title: 'x', contributors: ['not an id'] },
    { type: 'card.add', columnId: 'todo', title: 'x', id: 'not an id' },
    { type: 'card.set', id: 'a', fields: { due: '2026-11-31' } },
    { type: 'card.set', id: 'a', fields: { start: '2026-11-01T10:00' } },
    { type: 'card.set', id: 'a', fields: { estimate: -1 } },
    { type: 'card.set', id: 'a', fields: { owner: 'not an id' } },
    { type: 'card.set', id: 'a', fields: { blocked: { reason: 'x'.repeat(501) } } },
    { type: 'card.describe', id: 'a', text: 'x'.repeat(100_001) },
    { type: 'link.add', cardId: 'a', url: 'javascript:alert(1)', title: 'x' },
    { type: 'check.add', cardId: 'a', text: '' },
    { type: 'column.add', name: 'x', kind: 'done', wipLimit: 1.5 },
    { type: 'label.add', name: 'x'.repeat(101), color: 'red' },
    { type: 'view.add', name: 'x', filter: { a: Number.NaN } },
    { type: 'board.set', fields: { workdays: [] } },
    { type: 'board.set', fields: { zone: 'not a zone' } },
  ])('[DOC-16] refuses a value that makes no sense: %j', (command) => {
    const doc = newBoard();
    addCards(doc, 'todo', 'a');
    expect(faultOf(doc, command)).toBe('invalid-value');
  });

  it('[DOC-14] writes nothing to a document of a newer schema', () => {
    const doc = newBoard();
    doc.getMap('meta').set('schema', 2);
    expect(faultOf(doc, { type: 'board.set', fields: { title: 'X' } })).toBe('newer-schema');
  });
});
