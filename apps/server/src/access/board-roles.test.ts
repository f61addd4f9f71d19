import type { BoardPeople, Everyone, Role, WorkspaceRole } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { createPeople } from '../people/people.ts';
import { systemTimers } from '../ports.ts';
import { migrations } from '../store/migrations/index.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createBoardRoles } from './board-roles.ts';
import { judgeRole } from './judge-role.ts';
import { may, type Need } from './needs.ts';
import { peopleOfBoard } from './people-of-board.ts';

const BOARD = { id: 'plan', title: 'Plan', seq: 1, created_at: 1, updated_at: 1 };

async function someRoles() {
  const { database } = await temporaryStore();
  let ids = 0;
  const people = createPeople({ database, newId: () => `p${ids++}`, now: () => 0 });
  const roles = createBoardRoles(database);
  await database
    .insertInto('boards')
    .values({ ...BOARD, trashed_at: null, trashed_by: null })
    .execute();
  const member = async (name: string, role: WorkspaceRole = 'member') => {
    const account = { id: name, username: name, name, email: `${name}@accounts.invalid`, emailVerified: 0 };
    const dates = { createdAt: '2026-11-22', updatedAt: '2026-11-22' };
    await database
      .insertInto('user')
      .values({ ...account, ...dates })
      .execute();
    return people.join({ userId: name, name, role, personId: null });
  };
  return { database, people, roles, member };
}

describe('what a role may', () => {
  const NEEDS: Record<Role, Record<Need, boolean>> = {
    manager: { view: true, comment: true, edit: true, manage: true },
    editor: { view: true, comment: true, edit: true, manage: false },
    commenter: { view: true, comment: true, edit: false, manage: false },
    viewer: { view: true, comment: false, edit: false, manage: false },
  };
  it.each(Object.entries(NEEDS) as [Role, Record<Need, boolean>][])('[ROLE-1] %s', (role, needs) => {
    for (const [need, is] of Object.entries(needs) as [Need, boolean][]) expect(may(role, need)).toBe(is);
  });

  type Case = [
    WorkspaceRole,
    Role | null,
    Everyone | null,
    Role | undefined,
    BoardPeople['people'][number]['by']?,
  ];
  it.each<Case>([
    ['administrator', null, 'none', 'manager', 'workspace'],
    ['administrator', 'viewer', null, 'manager', 'workspace'],
    ['member', 'manager', 'none', 'manager', 'board'],
    ['member', 'viewer', 'editor', 'viewer', 'board'],
    ['member', null, null, 'editor', 'everyone'],
    ['member', null, 'commenter', 'commenter', 'everyone'],
    ['member', null, 'viewer', 'viewer', 'everyone'],
    ['member', null, 'none', undefined],
  ])('[ROLE-1] %s, named %s, everyone %s: %s', (...[workspaceRole, named, everyone, role, by]) => {
    expect(judgeRole({ workspaceRole, named, everyone })).toEqual(role && { role, by });
  });
});

describe('the roles of a board', { timeout: 30_000 }, () => {
  it('[ROLE-1] are asked for one board and for all of them alike', async () => {
    const { roles, member } = await someRoles();
    const [anna, ben] = [await member('Anna'), await member('Ben')];
    const asker = (personId: string) => ({ personId, workspaceRole: 'member' as const });
    expect(await roles.of(asker(ben), 'plan')).toBe('editor');
    expect(await roles.of(asker(ben), 'nothing')).toBe('no-such-board');
    await roles.change('plan', { everyone: 'none', people: [{ id: anna, role: 'commenter' }] });
    for (const [person, role] of [
      [anna, 'commenter'],
      [ben, 'none'],
    ] as const) {
      expect(await roles.of(asker(person), 'plan')).toBe(role);
      expect(await roles.ofMember(person, 'plan')).toBe(role);
      expect((await roles.ofAll(asker(person))).get('plan') ?? 'none').toBe(role);
    }
    await roles.change('plan', { people: [{ id: anna, role: null }] });
    expect(await roles.of(asker(anna), 'plan')).toBe('none');
  });

  it('[ROLE-6] name members alone, and a change is made whole or not at all', async () => {
    const { people, roles, member } = await someRoles();
    const anna = await member('Anna');
    const imported = await people.add('Chris');
    const change = { everyone: 'none' as const, people: [{ id: anna, role: 'viewer' as const }] };
    for (const id of [imported, 'nobody']) {
      const both = { ...change, people: [...change.people, { id, role: 'editor' as const }] };
      expect(await roles.change('plan', both)).toEqual({ ok: false, reason: 'no-such-person' });
    }
    expect(await roles.rules('plan')).toEqual({ everyone: 'editor', named: new Map() });
    await roles.change('plan', change);
    expect(await peopleOfBoard({ people, roles }, 'plan')).toEqual({
      everyone: 'none',
      people: [{ id: anna, name: 'Anna', role: 'viewer', by: 'board' }],
    });
  });

  it('[ROLE-8] of a database of before leave every board open to all members as editors', async () => {
    const dataDir = temporaryFolder();
    const at = migrations.findIndex(({ name }) => name.endsWith('-board-roles'));
    const open = async (steps: typeof migrations) => {
      const opened = await openSqlite({
        ...{ dataDir, timers: systemTimers, log: new RecordingLog(), migrations: steps },
      });
      if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
      return opened.value;
    };
    const before = await open(migrations.slice(0, at));
    await before.database
      .insertInto('boards')
      .values({ ...BOARD, trashed_at: null, trashed_by: null })
      .execute();
    await before.store.close();
    const now = await open(migrations);
    const roles = createBoardRoles(now.database);
    expect(await roles.of({ personId: 'anna', workspaceRole: 'member' }, 'plan')).toBe('editor');
    expect(await roles.of({ personId: 'root', workspaceRole: 'administrator' }, 'plan')).toBe('manager');
    await now.store.close();
  });
});
