import { CLOSE, type Digest, type MemberLeft, type Members } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { castOf, closedBoard, type Person } from '../testing/roles/cast.ts';
import { codeOf, runningServer, type TestedServer } from '../testing/running-server.ts';

async function stage() {
  const server = await runningServer();
  const cast = castOf(server);
  return { server, cast, admin: server.as() };
}

/** @returns the id of a task that they own */
async function taskOf(server: TestedServer, boardId: string, { id: owner }: Person): Promise<string> {
  const [first] = (await server.as()(`/api/boards/${boardId}`)).body.columns;
  const commands = [{ type: 'card.add', columnId: first?.id, title: 'Flyer', owner }];
  const ran = await server.as()<{ ids: string[] }>(`/api/boards/${boardId}/commands`, { json: { commands } });
  return ran.body.ids[0] ?? '';
}

const ownerOf = async (server: TestedServer, boardId: string, id: string) =>
  (await server.as()(`/api/boards/${boardId}`)).body.cards.find((card) => card.id === id)?.owner;

describe('members', { timeout: 60_000 }, () => {
  it('[ROLE-10] who leaves hands over open tasks, and has no way in from that moment on', async () => {
    const { server, cast, admin } = await stage();
    const { editor, manager, viewer } = cast;
    const boardId = await closedBoard(server, cast);
    const other = await closedBoard(server, cast);
    await admin(`/api/boards/${other}/people`, {
      method: 'PATCH',
      json: { people: [{ id: manager.id, role: 'viewer' }] },
    });
    const [here, there] = [await taskOf(server, boardId, editor), await taskOf(server, other, editor)];
    const theirs = await taskOf(server, boardId, viewer);
    const url = `${server.url.replace('http', 'ws')}/sync/${boardId}`;
    const socket = new WebSocket(url, { headers: { authorization: `Bearer ${editor.token}` } });
    await new Promise((resolve) => socket.once('message', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const left = await admin<MemberLeft>(`/api/members/${editor.id}?handTo=${manager.id}`, {
      method: 'DELETE',
    });
    expect(left.body).toEqual({ handed: 1, ownerless: 1 });
    expect(await closed).toBe(CLOSE.notSignedIn);
    expect(codeOf(await editor.ask('/api/me'))).toBe('not-signed-in');
    expect(await ownerOf(server, boardId, here)).toBe(manager.id);
    // where the heir may not edit, nobody is given what they cannot do
    expect(await ownerOf(server, other, there)).toBeUndefined();
    expect(await ownerOf(server, boardId, theirs)).toBe(viewer.id);
    const digest = (await admin<Digest>(`/api/boards/${other}/digest`)).body;
    expect(digest.unassigned.items.map(({ id }) => id)).toEqual([there]);
    const { people } = (await admin('/api/people')).body;
    expect(people.find(({ id }) => id === editor.id)).toEqual({ id: editor.id, name: 'Edda' });
    const again = await admin(`/api/members/${editor.id}`, { method: 'DELETE' });
    expect(codeOf(again)).toBe('no-such-person');
    const members = (await admin<Members>('/api/members')).body.members;
    expect(members.map(({ name }) => name)).toEqual(['Cora', 'Mara', 'Olaf', 'Vera']);
  });

  it('[ROLE-10] a name of someone who left is free for a new account, which is not that person', async () => {
    const { server, cast, admin } = await stage();
    await admin(`/api/members/${cast.editor.id}`, { method: 'DELETE' });
    const { ask } = await server.join('Edda');
    expect((await ask('/api/me')).body.person.id).not.toBe(cast.editor.id);
  });

  it('[ROLE-11] the last administrator stays one, and a role in the workspace counts at once', async () => {
    const { server, cast, admin } = await stage();
    const boardId = await closedBoard(server, cast);
    const { viewer, outsider } = cast;
    const set = (person: Person, role: string) =>
      admin(`/api/members/${person.id}`, { method: 'PATCH', json: { role } });
    expect((await set(viewer, 'administrator')).status).toBe(204);
    expect((await viewer.ask(`/api/boards/${boardId}/people`, { method: 'PATCH', json: {} })).status).toBe(
      200,
    );
    expect(codeOf(await set(viewer, 'member'))).toBe('last-administrator');
    expect(codeOf(await admin(`/api/members/${viewer.id}`, { method: 'DELETE' }))).toBe('last-administrator');
    await set(outsider, 'administrator');
    expect((await set(viewer, 'member')).status).toBe(204);
    expect(codeOf(await viewer.ask('/api/members'))).toBe('not-allowed');
  });

  it('[ROLE-12] an administrator signs someone out everywhere', async () => {
    const { server, admin } = await stage();
    const { ask } = await server.join('Anna');
    const { id } = (await ask('/api/me')).body.person;
    expect((await admin(`/api/members/${id}/sessions`, { method: 'DELETE' })).status).toBe(204);
    expect(codeOf(await ask('/api/me'))).toBe('not-signed-in');
  });
});
