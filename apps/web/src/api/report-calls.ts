import { BoardSnapshot, Digest, FlowReport, OverdueReport, PersonFigures } from '@taktboard/protocol';
import { object, type InferOutput } from 'valibot';
import { request } from './request.ts';

const { meta, columns, labels } = BoardSnapshot.entries;
const BoardNames = object({ meta, columns, labels });
export type BoardNames = InferOutput<typeof BoardNames>;

export interface DigestAsked {
  date: string | null;
  /** What changed from this day on; null: nothing is compared. */
  since: string | null;
  /** One that was sent, as it was. */
  run: string | null;
}

/** Of a digest's address, without format and language. */
export function digestQuery(asked: DigestAsked): string {
  return Object.entries<string | null>({ ...asked })
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
}

export const reportApi = {
  personFigures: () => request('/person-figures', { answer: PersonFigures }),
  allowPersonFigures: (mode: PersonFigures['mode']) =>
    request('/person-figures', { method: 'POST', body: { mode }, answer: PersonFigures }),
  /** Only the names in a board: what a report needs to speak of it. */
  boardNames: (id: string) => request(`/boards/${id}`, { answer: BoardNames }),
  digest: (id: string, asked: DigestAsked) =>
    request(`/boards/${id}/digest?format=json&${digestQuery(asked)}`, { answer: Digest }),
  flow: (id: string, from: string) => request(`/boards/${id}/flow?from=${from}`, { answer: FlowReport }),
  overdue: (id: string, query: { by: OverdueReport['by']; date: string | null }) =>
    request(`/boards/${id}/overdue?format=json&by=${query.by}${query.date ? `&date=${query.date}` : ''}`, {
      answer: OverdueReport,
    }),
};
