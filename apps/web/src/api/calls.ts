import {
  BoardList,
  BoardSnapshot,
  Created,
  Digest,
  ImportReport,
  Invitation,
  InvitationInfo,
  Me,
  OverdueReport,
  People,
  Token,
  Tokens,
  type WorkspaceRole,
} from '@taktboard/protocol';
import { object, unknown, type InferOutput } from 'valibot';
import type { Language } from '../i18n/language.ts';
import { request } from './request.ts';

const BoardNames = object({
  meta: BoardSnapshot.entries.meta,
  columns: BoardSnapshot.entries.columns,
  labels: BoardSnapshot.entries.labels,
});
export type BoardNames = InferOutput<typeof BoardNames>;

function importQuery({
  dryRun,
  language,
  zone,
}: {
  dryRun: boolean;
  language: Language;
  zone: string;
}): string {
  const query = new URLSearchParams({ format: 'trello', language, zone });
  if (dryRun) query.set('dryRun', '1');
  return query.toString();
}

/** Every call of the client, by what it is for. */
export const api = {
  me: () => request('/me', { answer: Me }),
  signIn: (name: string, password: string) =>
    request('/session', { method: 'POST', body: { name, password }, answer: unknown() }),
  signOut: () => request('/session', { method: 'DELETE', answer: unknown() }),
  people: () => request('/people', { answer: People }),

  invite: (role: WorkspaceRole) =>
    request('/invitations', { method: 'POST', body: { role }, answer: Invitation }),
  invitation: (token: string) =>
    request(`/invitations/${encodeURIComponent(token)}`, { answer: InvitationInfo }),
  join: (token: string, account: { name: string; password: string }) =>
    request(`/invitations/${encodeURIComponent(token)}`, {
      method: 'POST',
      body: account,
      answer: unknown(),
    }),

  tokens: () => request('/tokens', { answer: Tokens }),
  createToken: (name: string) => request('/tokens', { method: 'POST', body: { name }, answer: Token }),
  revokeToken: (id: string) => request(`/tokens/${id}`, { method: 'DELETE', answer: unknown() }),

  boards: () => request('/boards', { answer: BoardList }),
  createBoard: (board: { title: string; language: Language; zone: string }) =>
    request('/boards', { method: 'POST', body: board, answer: Created }),
  trashBoard: (id: string, trashed: boolean) =>
    request(`/boards/${id}`, { method: 'PATCH', body: { trashed }, answer: unknown() }),

  /** The report's sentences come in the language that is asked for; the file's moments become days in the zone. */
  importTrello: (file: Blob, options: { dryRun: boolean; language: Language; zone: string }) =>
    request(`/boards/import?${importQuery(options)}`, { method: 'POST', body: file, answer: ImportReport }),

  /** Only the names in a board: what reports need to speak of it. */
  boardNames: (id: string) => request(`/boards/${id}`, { answer: BoardNames }),
  digest: (id: string, date: string | null) =>
    request(`/boards/${id}/digest?format=json${date ? `&date=${date}` : ''}`, { answer: Digest }),
  overdue: (id: string, query: { by: OverdueReport['by']; date: string | null }) =>
    request(`/boards/${id}/overdue?format=json&by=${query.by}${query.date ? `&date=${query.date}` : ''}`, {
      answer: OverdueReport,
    }),
};
