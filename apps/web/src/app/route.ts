/** Every address of the client, both ways. */
export type Route =
  | { page: 'boards' }
  | { page: 'sign-in' }
  | { page: 'forgot' }
  | { page: 'entered' }
  | { page: 'join'; token: string }
  | { page: 'confirm'; token: string }
  | { page: 'board'; boardId: string; cardId: string | null; full?: true }
  | { page: 'digest'; boardId: string }
  | { page: 'overdue'; boardId: string }
  | { page: 'flow'; boardId: string }
  | { page: 'schedules'; boardId: string }
  | { page: 'outbox' }
  | { page: 'privacy' }
  | { page: 'account' }
  | { page: 'import' }
  | { page: 'digests' }
  | { page: 'my' }
  | { page: 'inbox' }
  | { page: 'not-found' };

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const TOKEN = /^[A-Za-z0-9_-]{1,256}$/;

export function routeOf(path: string): Route {
  const [first, second, third, fourth, fifth, ...more] = path.replace(/\/+$/, '').split('/').slice(1);
  if (more.length > 0) return { page: 'not-found' };
  if (first === undefined) return { page: 'boards' };
  if (second === undefined) {
    const known = (
      [
        'sign-in',
        'forgot',
        'entered',
        'import',
        'my',
        'digests',
        'inbox',
        'outbox',
        'privacy',
        'account',
      ] as const
    ).find((page) => page === first);
    return { page: known ?? 'not-found' };
  }
  if ((first === 'join' || first === 'confirm') && third === undefined && TOKEN.test(second)) {
    return { page: first, token: second };
  }
  if (first !== 'b' || !ID.test(second)) return { page: 'not-found' };
  if (third === undefined) return { page: 'board', boardId: second, cardId: null };
  if (third === 't' && fourth !== undefined && ID.test(fourth)) {
    if (fifth === undefined) return { page: 'board', boardId: second, cardId: fourth };
    if (fifth === 'full') return { page: 'board', boardId: second, cardId: fourth, full: true };
  }
  const isReport = third === 'digest' || third === 'overdue' || third === 'flow' || third === 'schedules';
  if (fourth === undefined && isReport) {
    return { page: third, boardId: second };
  }
  return { page: 'not-found' };
}

export const href = {
  boards: '/',
  import: '/import',
  my: '/my',
  digests: '/digests',
  workspaceRun: (key: string) => `/digests?run=${encodeURIComponent(key)}`,
  inbox: '/inbox',
  signIn: (next?: string) =>
    next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in',
  forgot: '/forgot',
  board: (boardId: string) => `/b/${boardId}`,
  card: (boardId: string, cardId: string) => `/b/${boardId}/t/${cardId}`,
  cardPage: (boardId: string, cardId: string) => `/b/${boardId}/t/${cardId}/full`,
  digest: (boardId: string) => `/b/${boardId}/digest`,
  overdue: (boardId: string) => `/b/${boardId}/overdue`,
  flow: (boardId: string) => `/b/${boardId}/flow`,
  run: (boardId: string, key: string) => `/b/${boardId}/digest?run=${encodeURIComponent(key)}`,
  schedules: (boardId: string) => `/b/${boardId}/schedules`,
  outbox: '/outbox',
  privacy: '/privacy',
  account: '/account',
};

/** Where to go after signing in: only a path of our own, so that no link can send a person elsewhere. */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  if (!/^\/(?![/\\])/.test(next) || /[\u0000-\u001f\\]/.test(next)) return '/';
  return routeOf(next.split(/[?#]/)[0] ?? '/').page === 'not-found' ? '/' : next;
}
