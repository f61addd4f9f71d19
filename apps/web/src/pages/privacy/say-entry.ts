import type { AuditEntry } from '@taktboard/protocol';
import type { PrivacyTexts } from './text/en.ts';

export interface Names {
  person(id: string): string | undefined;
  board(id: string): string | undefined;
}

/** What happened, who did it, and what more there is to say. */
export interface SaidEntry {
  what: string;
  who: string;
  more: string[];
}

/** A kind or a detail that a newer server knows is said by its code. */
export function sayEntry(entry: AuditEntry, { m, names }: { m: PrivacyTexts; names: Names }): SaidEntry {
  const { kind, by, on, board, details } = entry;
  const isServers = kind === 'audit-trimmed' || (kind === 'invitation-made' && by === null);
  const nobody = isServers ? m.server : m.nobody;
  const more: string[] = [];
  if (on?.kind === 'person') more.push(m.about(names.person(on.id) ?? m.unknownPerson));
  if (board !== undefined) more.push(m.onBoard(names.board(board) ?? m.unknownBoard));
  for (const [key, value] of Object.entries(details)) {
    const isEnd = key === 'role' && value === 'none' && board === undefined;
    const said = isEnd ? m.accountEnded : sayDetail(m, key, value);
    if (said !== undefined) more.push(said);
  }
  return {
    what: m.kinds[kind] ?? kind,
    who: by === null ? nobody : (names.person(by) ?? m.unknownPerson),
    more,
  };
}

function sayDetail(m: PrivacyTexts, key: string, value: string | number | boolean): string | undefined {
  const text = String(value);
  switch (key) {
    case 'network':
      return m.network(text);
    case 'way':
      return text === 'sso' ? m.bySso : text === 'passkey' ? m.byPasskey : text;
    case 'role':
      return m.role[text] ?? text;
    case 'everyone':
      return m.others[text] ?? text;
    case 'link':
      return m.link[text] ?? text;
    case 'mode':
      return m.mode[text] ?? text;
    case 'sessions':
      return value === 0 ? undefined : m.sessions(Number(value));
    case 'scope':
      return m.scope[text] ?? text;
    case 'tasks':
      return m.tasks(Number(value));
    case 'upTo':
      return m.trimmed(Number(value));
    case 'hash':
      return undefined;
    default:
      return text;
  }
}
