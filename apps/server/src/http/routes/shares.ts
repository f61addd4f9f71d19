import {
  NewShare,
  Share,
  SharePatch,
  SharePreview,
  ShareRequest,
  ShareRules,
  Shares,
  type AuditKind,
} from '@taktboard/protocol';
import type { Principal } from '../../auth/authenticate.ts';
import { previewOf } from '../../shares/preview-of.ts';
import { problem } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services } from '../services.ts';

export function shareRoutes({ audit, boards, live, own }: Services): Route[] {
  const { shares, feeds, source, views } = live;
  const linkTo = (token: string) => ({ url: `${own.publicUrl}/s/${token}`, reach: own.reach });
  const wrote = (kind: AuditKind, principal: Principal, [board, share]: [string, string]): Promise<void> =>
    audit.record({ kind, by: principal.personId, board, on: { kind: 'share', id: share } });
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id/shares',
      summary: 'The live boards of a board, those that are over among them',
      access: 'signed-in',
      board: 'manage',
      answers: [{ status: 200, schema: Shares }],
      problems: ['no-such-board', 'not-allowed'],
      async handle({ params: { id = '' } }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        await views.flush();
        const list: Shares = { shares: await shares.list(id), reach: own.reach };
        return { status: 200, json: list };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/shares',
      summary: 'Share a board live, with viewers who have no account; the link is shown this once',
      access: 'signed-in',
      board: 'manage',
      body: ShareRequest,
      answers: [{ status: 201, schema: NewShare }],
      problems: ['no-such-board', 'not-allowed'],
      async handle({ params: { id = '' }, body, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const { share, token } = await shares.make(id, principal.personId, body);
        await wrote('share-made', principal, [id, share.id]);
        return { status: 201, json: { share, ...linkTo(token) } satisfies NewShare };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/shares/preview',
      summary: 'What viewers would be shown by these rules',
      access: 'signed-in',
      board: 'manage',
      body: ShareRules,
      answers: [{ status: 200, schema: SharePreview }],
      problems: ['no-such-board', 'damaged', 'not-readable', 'not-allowed'],
      async handle({ params: { id = '' }, body: rules }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const shared = await source({ boardId: id, rules, salt: id });
        return shared.ok ? { status: 200, json: previewOf(shared.value) } : problem(shared.reason);
      },
    }),
    route({
      method: 'PATCH',
      path: '/api/boards/:id/shares/:share',
      summary: 'Change what a live board shows, from this moment on',
      access: 'signed-in',
      board: 'manage',
      body: SharePatch,
      answers: [{ status: 200, schema: Share }],
      problems: ['no-such-board', 'no-such-share', 'not-allowed'],
      async handle({ params: { id = '', share = '' }, body, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const changed = await shares.change({ boardId: id, id: share, by: principal.personId }, body);
        if (!changed) return problem('no-such-share');
        feeds.renew(share);
        await wrote('share-changed', principal, [id, share]);
        return { status: 200, json: changed };
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/shares/:share/link',
      summary: 'End the link of a live board and make another; it is shown this once',
      access: 'signed-in',
      board: 'manage',
      answers: [{ status: 201, schema: NewShare }],
      problems: ['no-such-board', 'no-such-share', 'not-allowed'],
      async handle({ params: { id = '', share = '' }, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const made = await shares.newLink({ boardId: id, id: share, by: principal.personId });
        if (!made) return problem('no-such-share');
        feeds.end(share);
        await wrote('share-link-renewed', principal, [id, share]);
        return { status: 201, json: { share: made.share, ...linkTo(made.token) } satisfies NewShare };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/boards/:id/shares/:share',
      summary: 'Take a live board back: whoever watches sees its end at once',
      access: 'signed-in',
      board: 'manage',
      answers: [{ status: 204 }],
      problems: ['no-such-board', 'no-such-share', 'not-allowed'],
      async handle({ params: { id = '', share = '' }, principal }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const done = await shares.revoke({ boardId: id, id: share, by: principal.personId });
        if (!done) return problem('no-such-share');
        feeds.end(share);
        await wrote('share-revoked', principal, [id, share]);
        return { status: 204 };
      },
    }),
  ];
}
