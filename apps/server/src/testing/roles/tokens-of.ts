import type { Ask, TestedServer } from '../running-server.ts';
import type { Person } from './cast.ts';

/** Tokens of one administrator who is named as manager: what they let through is what they leave of the most rights. */
export const TOKEN_KINDS = ['all', 'write', 'read', 'other-board'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Holder {
  id: string;
  tokens: Readonly<Record<TokenKind, Pick<Person, 'ask'> & { token: string }>>;
}

export async function tokensOf(server: TestedServer): Promise<Holder> {
  const { ask } = await server.join('Tora', 'administrator');
  const { id } = (await ask('/api/me')).body.person;
  const other = (await ask('/api/boards', { json: { title: 'Frühling' } })).body.id;
  const make = (json: object) => made(server, ask, json);
  return {
    id,
    tokens: {
      all: await make({ scope: 'all' }),
      write: await make({ scope: 'write' }),
      read: await make({ scope: 'read' }),
      'other-board': await make({ scope: 'all', boards: [other] }),
    },
  };
}

async function made(server: TestedServer, ask: Ask, json: object) {
  const { token } = (await ask('/api/tokens', { json: { name: 'Walk', ...json } })).body;
  return { ask: server.as(token), token };
}
