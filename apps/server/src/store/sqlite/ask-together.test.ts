import { fail, ok, type Result } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../../testing/temporary-store.ts';
import { prepareQuestion } from '../questions.ts';
import { askTogether } from './ask-together.ts';
import type { Refusal, Request } from './messages.ts';
import { Turnstile } from './turnstile.ts';

function scene(answer: (request: Request) => Result<unknown, Refusal> = (request) => ok(echo(request))) {
  const messages: Request[] = [];
  const turnstile = new Turnstile();
  const turns: (() => void)[] = [];
  const ask = askTogether({
    client: {
      async ask(request) {
        messages.push(request);
        return answer(request);
      },
    },
    turnstile,
    timers: { nextTurn: (callback) => void turns.push(callback) },
  });
  const turn = (): void => {
    for (const callback of turns.splice(0)) callback();
  };
  return { ask, messages, turnstile, turn };
}

const echo = (request: Request) =>
  request.kind === 'questions' ? request.questions.map(({ parameters }) => parameters) : [];
const question = (value: string) => ({ sql: 'SELECT ?', parameters: [value] });

describe('what a crowd asks in one turn', () => {
  it('[AUTH-35] is one message, and each has its own answer', async () => {
    const { ask, messages, turn } = scene();
    const asked = ['anna', 'ben', 'cleo'].map((name) => ask(question(name)));
    expect(messages).toEqual([]);
    turn();
    expect(await Promise.all(asked)).toEqual([['anna'], ['ben'], ['cleo']]);
    const later = ask(question('dora'));
    turn();
    expect(await later).toEqual(['dora']);
    expect(messages).toHaveLength(2);
  });

  it('waits while a transaction is held open', async () => {
    const { ask, messages, turnstile, turn } = scene();
    turnstile.hold(() => undefined);
    const asked = ask(question('anna'));
    turn();
    expect(messages).toEqual([]);
    turnstile.release();
    expect(await asked).toEqual(['anna']);
  });

  it('is refused for each where the database refuses it', async () => {
    const { ask, turn } = scene(() => fail({ fault: 'closed', code: '', message: 'the database is closed' }));
    const asked = ['anna', 'ben'].map((name) => ask(question(name)));
    turn();
    for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
  });

  it('is put into SQL once, whatever the values hold', async () => {
    const { database, ask } = await temporaryStore();
    const find = prepareQuestion(['name', 'id'], ({ name, id }) =>
      database
        .selectFrom('people')
        .select(['id', 'name'])
        .where((where) => where.or([where('id', '=', id), where('name', '=', name)]))
        .limit(1),
    );
    for (const name of ['Anna', '\0name', `'; DROP TABLE people --`]) {
      const row = { id: `of ${name}`, name, name_key: name, user_id: null, workspace_role: null };
      await database
        .insertInto('people')
        .values({ ...row, created_at: 0 })
        .execute();
      expect(await find(ask, { name, id: '' })).toEqual({ id: row.id, name });
      expect(await find(ask, { name: '', id: row.id })).toEqual({ id: row.id, name });
    }
    expect(await find(ask, { name: 'nobody', id: '' })).toBeUndefined();
  });
});
