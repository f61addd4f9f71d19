import { BoardSnapshot, Digest, OverdueReport } from '@taktboard/protocol';
import { object, type InferOutput } from 'valibot';
import { request } from './request.ts';

const { meta, columns, labels } = BoardSnapshot.entries;
const BoardNames = object({ meta, columns, labels });
export type BoardNames = InferOutput<typeof BoardNames>;

export const reportApi = {
  /** Only the names in a board: what a report needs to speak of it. */
  boardNames: (id: string) => request(`/boards/${id}`, { answer: BoardNames }),
  digest: (id: string, date: string | null) =>
    request(`/boards/${id}/digest?format=json${date ? `&date=${date}` : ''}`, { answer: Digest }),
  overdue: (id: string, query: { by: OverdueReport['by']; date: string | null }) =>
    request(`/boards/${id}/overdue?format=json&by=${query.by}${query.date ? `&date=${query.date}` : ''}`, {
      answer: OverdueReport,
    }),
};
