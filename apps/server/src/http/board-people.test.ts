import {
  CLOSE,
  decodeFrame,
  type BoardPeople,
  type ImportList,
  type Inbox,
  type MyTasks,
} from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { castOf, closedBoard } from '../testing/roles/cast.ts';
import { codeOf, pathOf, cookieOf, runningServer, type TestedServer } from '../testing/running-server.ts';

async function stage() {
  const server = await runningServer();
  const cast = castOf(server);
  // the demo is everyone's
  for (const { id } of (await server.as()('/api/boards')).body.boards) {
    await server.as()(`/api/boards/${id}/people`, { method: 'PATCH', json: { everyone: 'none' } });
  }
  const boardId = await closedBoard(server, cast);
  return { server, cast, boardId, people: `/api/boards/${boardId}/people` };
}

function open(server: TestedServer, boardId: string, token = ''): WebSocket {
  const url = `${server.url.replace('http', 'ws')}/sync/${boardId}`;
  return new WebSocket(url, { headers: { authorization: `Bearer ${token}` } });
}

const closeCode = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));

/** The role that the server tells whoever it lets in. */
const toldRole = (socket: WebSocket) =>
  new Promise<string>((resolve, reject) => {
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.on('message', (data: Buffer) => {
      const frame = decodeFrame(new Uint8Array(data));
      const notice: unknown =
        frame.ok && frame.value.kind === 'notice' ? JSON.parse(frame.value.json) : undefined;
      const { kind, role } = (notice ?? {}) as { kind?: string; role?: string };
      if (kind === 'role') resolve(role ?? '');
    });
  });

describe('the people of a board', { timeout: 60_000 }, () => {
  it('[ROLE-2] whoever makes a board manages it, and gives others their roles', async () => {
    const { cast } = await stage();
    const { ask, id: maker } = cast.editor;
    const { id } = (await ask('/api/boards', { json: { title: 'Frühling' } })).body;
    const people = `/api/boards/${id}/people`;
    const read = await ask<BoardPeople>(people);
    expect(read.body.people.find((person) => person.id === maker)).toMatchObject({
      role: 'manager',
      by: 'board',
    });
    expect(read.body.people.find((person) => person.id === cast.outsider.id)?.by).toBe('everyone');
    expect((await cast.outsider.ask('/api/boards')).body.boards.map((board) => board.role)).toEqual([
      'editor',
    ]);
    await ask(people, { method: 'PATCH', json: { everyone: 'none' } });
    expect((await cast.outsider.ask('/api/boards')).body.boards).toEqual([]);
    const file = { method: 'POST', body: 'Title\nFlyer\n', headers: { 'content-type': 'text/csv' } };
    const imported = await ask('/api/boards/import?format=csv', file);
    expect((await ask(`/api/boards/${imported.body.id}`, { method: 'DELETE' })).status).toBe(204);
    // and out of the trash again
    expect(
      (await ask<{ boards: { id: string }[] }>('/api/trash')).body.boards.map((board) => board.id),
    ).toEqual([imported.body.id]);
  });

  it('[ROLE-3] a board that someone may not see is nowhere told to them', async () => {
    const { server, cast, boardId, people } = await stage();
    const admin = server.as();
    const { outsider } = cast;
    await admin(people, { method: 'PATCH', json: { everyone: 'editor' } });
    const [first] = (await admin(`/api/boards/${boardId}`)).body.columns;
    const add = { type: 'card.add', columnId: first?.id, title: 'Geheim', owner: outsider.id };
    const added = await admin(`/api/boards/${boardId}/commands`, { json: { commands: [add] } });
    expect(added.status).toBe(200);
    const file = { method: 'POST', body: 'Title\nFlyer\n', headers: { 'content-type': 'text/csv' } };
    await outsider.ask(`/api/boards/import?format=csv&board=${boardId}`, file);
    const told = async () => [
      (await outsider.ask('/api/boards')).body.boards.length,
      (await outsider.ask<MyTasks>('/api/my/tasks')).body.tasks.length,
      (await outsider.ask<MyTasks>('/api/my/tasks')).body.boards.length,
      (await outsider.ask<Inbox>('/api/my/inbox')).body.items.length,
      (await outsider.ask<Inbox>('/api/my/inbox/unread')).body.unread,
      (await outsider.ask<ImportList>('/api/imports')).body.imports.length,
    ];
    expect(await told()).toEqual([1, 1, 1, 1, 1, 1]);
    const [past] = (await outsider.ask<ImportList>('/api/imports')).body.imports;
    await admin(people, { method: 'PATCH', json: { everyone: 'none' } });
    expect(await told()).toEqual([0, 0, 0, 0, 0, 0]);
    expect(codeOf(await outsider.ask(`/api/imports/${past?.id}`, { method: 'DELETE' }))).toBe(
      'no-such-import',
    );
    expect(await closeCode(open(server, boardId, outsider.token))).toBe(CLOSE.notAllowed);
  });

  it('[ROLE-5] a change is there at once on open boards: whoever may nothing is closed, others come back with their role', async () => {
    const { server, cast, boardId, people } = await stage();
    const [editor, viewer, commenter] = [cast.editor, cast.viewer, cast.commenter];
    const sockets = [editor, viewer, commenter].map(({ token }) => open(server, boardId, token));
    expect(await Promise.all(sockets.map(toldRole))).toEqual(['editor', 'viewer', 'commenter']);
    const [ofEditor, ofViewer, ofCommenter] = sockets.map(closeCode);
    const change = [
      { id: editor.id, role: 'viewer' },
      { id: viewer.id, role: null },
    ];
    // the answer comes when it is done
    expect((await cast.manager.ask(people, { method: 'PATCH', json: { people: change } })).status).toBe(200);
    expect(await Promise.all([ofEditor, ofViewer])).toEqual([CLOSE.restarting, CLOSE.notAllowed]);
    expect(sockets[2]?.readyState).toBe(WebSocket.OPEN);
    sockets[2]?.terminate();
    await ofCommenter;
    const again = open(server, boardId, editor.token);
    expect(await toldRole(again)).toBe('viewer');
    again.terminate();
  });

  it('[ROLE-7] an invitation onto a board names whoever joins there, and only who manages it makes one', async () => {
    const { server, cast, boardId, people } = await stage();
    const json = { board: { id: boardId, role: 'commenter' } };
    expect(codeOf(await cast.editor.ask('/api/invitations', { json }))).toBe('not-allowed');
    const { url } = (await cast.manager.ask('/api/invitations', { json })).body;
    const joined = await server.ask(pathOf(url), {
      json: { name: 'Neu', password: 'correct horse battery' },
    });
    const { boards } = (await server.signedIn(cookieOf(joined))('/api/boards')).body;
    expect(boards.map(({ id, role }) => [id, role])).toEqual([[boardId, 'commenter']]);
    const named = (await cast.viewer.ask<BoardPeople>(people)).body.people;
    expect(named.find(({ name }) => name === 'Neu')).toMatchObject({ role: 'commenter', by: 'board' });
  });
});
