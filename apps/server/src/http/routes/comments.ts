import {
  Comment,
  CommentCounts,
  CommentPatch,
  CommentRequest,
  Comments,
  Id,
  fail,
  ok,
  type Result,
} from '@taktboard/protocol';
import { actorOf } from '../../auth/authenticate.ts';
import type { TalkedOf } from '../../comments/talk.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import { route, type Route } from '../route.ts';
import type { Services, Unreadable } from '../services.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

const THREAD = '/api/boards/:id/cards/:card/comments';
const READ = ['no-such-board', 'damaged', 'not-readable', 'no-such-card'] as const;
const WRITTEN = [...READ, 'not-allowed', 'too-many-attempts', 'not-saved'] as const;

/** What people say about the tasks of a board. */
export function commentRoutes(services: Services): Route[] {
  const { approvals, boards, comments, doorLimits, talk } = services;
  /** Whoever sends more than a person could has to wait. */
  const waitOf = (personId: string): ProblemAnswer | undefined => {
    const wait = doorLimits.comments.take(personId);
    return wait > 0 ? tooManyAttempts(wait) : undefined;
  };
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id/comments',
      summary:
        'How many comments each task has, how many open questions, and how the approvals of its guests stand',
      access: 'signed-in',
      board: 'view',
      answers: [{ status: 200, schema: CommentCounts }],
      problems: ['no-such-board', 'damaged', 'not-readable'],
      async handle({ params: { id = '' } }) {
        if (!(await boards.has(id))) return problem('no-such-board');
        const [counts, asked] = [await comments.counts(id), await approvals.counts(id)];
        return { status: 200, json: { ...counts, approvals: asked } satisfies CommentCounts };
      },
    }),
    route({
      method: 'GET',
      path: THREAD,
      summary: 'The comments of one task, the oldest first',
      access: 'signed-in',
      board: 'view',
      params: { card: Id },
      answers: [{ status: 200, schema: Comments }],
      problems: READ,
      async handle({ params }) {
        const task = await taskOf(services, params);
        if (!task.ok) return problem(task.reason);
        return { status: 200, json: await comments.ofCard(task.value.boardId, task.value.cardId) };
      },
    }),
    route({
      method: 'POST',
      path: THREAD,
      summary: 'Write a comment; sent again with the same id it is stored once',
      access: 'signed-in',
      board: 'comment',
      params: { card: Id },
      body: CommentRequest,
      answers: [
        { status: 200, schema: Comment },
        { status: 201, schema: Comment },
      ],
      problems: [...WRITTEN, 'id-taken'],
      async handle({ params, body, principal, role }) {
        if (body.by !== undefined && body.by !== principal.personId) return problem('not-signed-in');
        const wait = waitOf(principal.personId);
        if (wait) return wait;
        const task = await taskOf(services, params);
        if (!task.ok) return problem(task.reason);
        const written = await talk.write(task.value, actorOf(principal, role), body);
        if (!written.ok) return problem(written.reason);
        const { comment, isNew } = written.value;
        return { status: isNew ? 201 : 200, json: comment };
      },
    }),
    route({
      method: 'PATCH',
      path: `${THREAD}/:comment`,
      summary: 'Change one’s own comment, or say of a question that it is settled or open',
      access: 'signed-in',
      board: 'comment',
      params: { card: Id, comment: Id },
      body: CommentPatch,
      answers: [{ status: 200, schema: Comment }],
      problems: [...WRITTEN, 'no-such-comment'],
      async handle({ params, body, principal, role }) {
        const wait = waitOf(principal.personId);
        if (wait) return wait;
        const task = await taskOf(services, params);
        if (!task.ok) return problem(task.reason);
        const change = { ...body, id: params['comment'] ?? '' };
        const changed = await talk.change(task.value, actorOf(principal, role), change);
        return changed.ok ? { status: 200, json: changed.value } : problem(changed.reason);
      },
    }),
    route({
      method: 'DELETE',
      path: `${THREAD}/:comment`,
      summary: 'Remove one’s own comment, or as a manager anyone’s; its text is gone from the server',
      access: 'signed-in',
      board: 'comment',
      params: { card: Id, comment: Id },
      answers: [{ status: 204 }],
      problems: [...WRITTEN, 'no-such-comment'],
      async handle({ params, principal, role }) {
        const wait = waitOf(principal.personId);
        if (wait) return wait;
        const task = await taskOf(services, params);
        if (!task.ok) return problem(task.reason);
        const removed = await talk.remove(task.value, actorOf(principal, role), params['comment'] ?? '');
        return removed.ok ? { status: 204 } : problem(removed.reason);
      },
    }),
  ];
}

async function taskOf(
  { rooms }: Services,
  { id: boardId = '', card: cardId = '' }: Readonly<Record<string, string>>,
): Promise<Result<TalkedOf, Unreadable | 'no-such-card'>> {
  const read = await rooms.read(boardId);
  if (!read.ok) return read;
  const card = read.value.board.cards.find((one) => one.id === cardId);
  return card ? ok({ boardId, cardId, title: card.title, owner: card.owner }) : fail('no-such-card');
}
