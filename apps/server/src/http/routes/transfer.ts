import * as v from 'valibot';
import { ExportRequest, ok, type BoardExport, type Result } from '@taktboard/protocol';
import { exportBoard } from '../../export/export-board.ts';
import { problem } from '../problem.ts';
import { route, type Answer, type Route } from '../route.ts';
import type { Services, Unreadable } from '../services.ts';

const ExportQuery = v.object({ format: v.optional(v.picklist(['json', 'csv'])) });
const TYPES = ['application/json', 'text/csv'];
/** 50,000 ids of 64 characters. */
const MOST_BYTES = 4 * 1024 * 1024;

export function transferRoutes(services: Services): Route[] {
  // before the file is handed over: what was not written down is not given
  const wrote = (by: string, { id, cards }: BoardExport, format: string): Promise<void> =>
    services.audit.record({
      kind: 'board-exported',
      by,
      board: id,
      details: { format, tasks: cards.length },
    });
  return [
    route({
      method: 'GET',
      path: '/api/boards/:id/export',
      summary: 'The board as a file',
      access: 'signed-in',
      limit: { door: 'exports', counts: 'person' },
      board: 'view',
      query: ExportQuery,
      answers: [{ status: 200, types: TYPES }],
      problems: ['no-such-board', 'damaged', 'not-readable'],
      async handle({ params: { id = '' }, query: { format = 'json' }, principal }) {
        const board = await readExport(services, id);
        if (!board.ok) return problem(board.reason);
        await wrote(principal.personId, board.value, format);
        return fileAnswer(board.value, format);
      },
    }),
    route({
      method: 'POST',
      path: '/api/boards/:id/export',
      summary: 'Some tasks of the board as a file, such as those that a filter shows',
      access: 'signed-in',
      limit: { door: 'exports', counts: 'person' },
      board: 'view',
      body: ExportRequest,
      bodyLimit: MOST_BYTES,
      answers: [{ status: 200, types: TYPES }],
      problems: ['no-such-board', 'damaged', 'not-readable'],
      async handle({ params: { id = '' }, body: { format, cards }, principal }) {
        const board = await readExport(services, id);
        if (!board.ok) return problem(board.reason);
        const asked = new Set(cards);
        const some = {
          ...board.value,
          cards: board.value.cards.filter((card) => asked.has(card.id)),
          comments: board.value.comments.filter(({ cardId }) => asked.has(cardId)),
        };
        await wrote(principal.personId, some, format);
        return fileAnswer(some, format);
      },
    }),
  ];
}

/** The board with its views and comments: what a JSON export holds beyond the snapshot. */
async function readExport(
  { people, rooms, comments }: Services,
  boardId: string,
): Promise<Result<BoardExport, Unreadable>> {
  const read = await rooms.readWhole(boardId);
  if (!read.ok) return read;
  const { seq, board, content } = read.value;
  const written = await comments.ofBoard(boardId);
  const cards = board.cards.map((card) => {
    const formatted = content.get(card.id);
    return formatted ? { ...card, content: [...formatted] } : card;
  });
  return ok({ id: boardId, seq, ...board, cards, people: await people.list(), comments: written });
}

function fileAnswer(board: BoardExport, format: 'json' | 'csv'): Answer {
  const { body, contentType, fileName } = exportBoard(board, format);
  const headers = { 'content-disposition': attachment(fileName) };
  return { status: 200, text: body, type: contentType, headers };
}

/** RFC 6266: the name in ASCII for old programs, and as it is. */
function attachment({ ascii, utf8 }: { ascii: string; utf8: string }): string {
  const encoded = encodeURIComponent(utf8).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
