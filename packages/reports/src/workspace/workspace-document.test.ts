import { describe, expect, it } from 'vitest';
import { mailOf } from '../channels/digest-mail.ts';
import { workspaceMessage } from '../channels/digest-message.ts';
import { slackOf } from '../channels/digest-slack.ts';
import { teamsOf } from '../channels/digest-teams.ts';
import { buildDigest } from '../digest/build-digest.ts';
import { renderContext } from '../render/render-context.ts';
import { board, card, digestInput } from '../testing/board-fixture.ts';
import { workspaceDigest, type WorkspaceDigest } from './workspace-digest.ts';
import { workspaceDocument, type WorkspaceContext } from './workspace-document.ts';

const HOSTILE = '<b>*x*</b> <!channel>\r\nBcc: eve@evil.example';

/** Boards that are called by their number, each with so many late tasks, every second one blocked too. */
function boards(sizes: readonly number[], called = (n: number) => `Board ${n}`) {
  const parts = sizes.map((size, n) => {
    const cards = Array.from({ length: size }, (_, at) =>
      card(`b${n}c${at}`, {
        title: `Task ${n}.${at}`,
        due: '2026-11-16',
        ...(at % 2 === 0 ? { blocked: { reason: 'waits' } } : {}),
      }),
    );
    const of = board(cards);
    const now = { ...of, meta: { ...of.meta, title: called(n) } };
    return { id: `b${n}`, now, digest: { ...buildDigest(digestInput(now, {})), boardId: `b${n}` } };
  });
  const [first] = parts;
  const digest = workspaceDigest({
    runKey: 'run',
    reportDate: first?.digest.reportDate ?? '2026-11-17',
    zone: 'Europe/Berlin',
    window: first?.digest.window ?? { from: null, to: '2026-11-17T07:00:00Z', missed: [] },
    digests: parts.map((part) => part.digest),
    titleOf: (id) => parts.find((part) => part.id === id)?.now.meta.title ?? '',
    unread: [],
  });
  const context: WorkspaceContext = {
    language: 'en',
    boards: new Map(
      parts.map(({ id, now }) => [
        id,
        renderContext(now, { language: 'en', people: [], boardUrl: `https://takt.example/b/${id}` }),
      ]),
    ),
  };
  return { digest, context };
}

function linesIn(of: ReturnType<typeof workspaceDocument>): number {
  return of.sections.reduce((sum, { lines }) => sum + lines.length, 0);
}

describe('a digest over several boards in words', () => {
  it('[SEND-28] has the most urgent board first, sums up, and leaves out what has nothing to tell', () => {
    const { digest, context } = boards([1, 0, 3, 2]);
    expect(digest.boards.map(({ boardId }) => boardId)).toEqual(['b2', 'b3', 'b0']);
    expect(digest.headline).toMatchObject({ overdue: 6, blocked: 4 });
    const { opening, sections } = workspaceDocument(digest, context, 'page');
    expect(opening.join(' ')).toContain('overdue');
    expect(opening.at(-1)).toBe('This is spread over 3 boards.');
    expect(sections.flatMap(({ group }) => group ?? [])).toEqual([
      { title: 'Board 2', url: 'https://takt.example/b/b2/digest' },
      { title: 'Board 3', url: 'https://takt.example/b/b3/digest' },
      { title: 'Board 0', url: 'https://takt.example/b/b0/digest' },
    ]);
    expect(workspaceDigest({ ...digest, digests: [], titleOf: () => '', unread: [] }).empty).toBe(true);
  });

  it('[SEND-31] shares a mail of 25 lines among eight boards, and tells the rest in totals', () => {
    const { digest, context } = boards([90, ...Array.from({ length: 11 }, () => 3)]);
    const document = workspaceDocument(digest, context, 'mail');
    expect(linesIn(document)).toBe(25);
    const groups = document.sections.filter(({ group }) => group !== undefined);
    expect(groups).toHaveLength(8);
    // every board of the eight has at least three lines
    expect(document.sections.filter(({ lines }) => lines.length === 0)).toEqual([]);
    for (const { boardId } of digest.boards.slice(8)) {
      const title = context.boards.get(boardId)?.boardTitle ?? '';
      expect(document.rest.filter((line) => line.startsWith(`${title}: `))).toHaveLength(1);
    }
  });

  it('[SEND-31] says of many boards how many more there are', () => {
    const { digest, context } = boards(Array.from({ length: 60 }, () => 2));
    const { rest } = workspaceDocument(digest, context, 'mail');
    expect(rest.at(-1)).toMatch(/^and \d+ more boards$/);
    expect(rest.length).toBeLessThanOrEqual(21);
  });

  it('[SEND-31] keeps to the limits of mail, Slack and Teams', () => {
    const { digest, context } = boards(
      Array.from({ length: 60 }, () => 40),
      (n) => `漢字 Ä ${n} `.repeat(30),
    );
    const message = workspaceMessage(digest, context, 'https://takt.example/digests?run=1');
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
    expect(bytes(mailOf(message, 'https://takt.example/u/x').html)).toBeLessThan(100_000);
    const slack = slackOf(message);
    expect(bytes(slack)).toBeLessThanOrEqual(10_000);
    expect(slack.blocks.length).toBeLessThanOrEqual(50);
    expect(bytes(teamsOf(message))).toBeLessThanOrEqual(18_000);
  });

  it('[SEND-19] the name of a board stays a text in every channel', () => {
    const { digest, context } = boards([2, 1], () => HOSTILE);
    const message = workspaceMessage(digest, context, null);
    const { html, text, subject } = mailOf(message, null);
    expect(html).not.toMatch(/<b>|<!channel>/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^Bcc:/m);
    const blocks = JSON.stringify(slackOf(message).blocks);
    expect(blocks).not.toMatch(/"type":"(mrkdwn|broadcast|user)"/);
    expect(JSON.stringify(teamsOf(message))).not.toContain('"TextBlock"');
  });

  it('[REP-20] the same boards in another order give the same bytes', () => {
    const { digest } = boards([1, 3, 2]);
    const again: WorkspaceDigest = workspaceDigest({
      ...digest,
      digests: digest.boards.toReversed(),
      titleOf: (id) => id,
      unread: [],
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(digest));
  });
});
