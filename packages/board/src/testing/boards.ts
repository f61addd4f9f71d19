import * as Y from 'yjs';
import { createBoard } from '../commands/create-board.ts';
import type { Command } from '../commands/command.ts';
import type { Ports } from '../commands/ports.ts';
import { runCommands, type Applied } from '../commands/run-commands.ts';
import { seededPorts } from './seeded.ts';

/** A document with a given client id, above those that are reserved for servers. */
export function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return doc;
}

/** Three columns, todo, doing and done, and two labels, red and blue. */
export function newBoard(clientId = 1000): Y.Doc {
  const doc = docOf(clientId);
  const made = createBoard(
    doc,
    {
      title: 'Campaigns',
      zone: 'Europe/Berlin',
      region: 'DE-BY',
      workdays: [1, 2, 3, 4, 5],
      columns: [
        { id: 'todo', name: 'To do', kind: 'backlog' },
        { id: 'doing', name: 'Doing', kind: 'active', wipLimit: 3 },
        { id: 'done', name: 'Done', kind: 'done' },
      ],
      labels: [
        { id: 'red', name: 'Red', color: 'red' },
        { id: 'blue', name: 'Blue', color: 'blue' },
      ],
    },
    seededPorts('board', clientId),
  );
  if (!made.ok) throw new Error(made.reason);
  return doc;
}

const shared = new WeakMap<Y.Doc, Ports>();

/** Runs commands that the test knows to be good. */
export function run(doc: Y.Doc, ...commands: Command[]): Applied[] {
  const ports = shared.get(doc) ?? seededPorts(`c${doc.clientID}-`, doc.clientID);
  shared.set(doc, ports);
  const applied = runCommands(doc, commands, ports);
  if (!applied.ok) throw new Error(`${applied.reason.fault} in command ${applied.reason.index}`);
  return applied.value;
}

/** Adds cards with these ids to the end of a column. */
export function addCards(doc: Y.Doc, columnId: string, ...ids: string[]): void {
  run(doc, ...ids.map((id): Command => ({ type: 'card.add', id, columnId, title: id.toUpperCase() })));
}

/** Brings each of the documents what the others have. */
export function sync(...docs: Y.Doc[]): void {
  for (const from of docs) {
    for (const to of docs) {
      if (from === to) continue;
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
    }
  }
}

/** Another replica of the same board. */
export function replicaOf(doc: Y.Doc, clientId: number): Y.Doc {
  const replica = docOf(clientId);
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  return replica;
}
