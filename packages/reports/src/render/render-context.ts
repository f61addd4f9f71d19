import type { Id, PlainBoard } from '@taktboard/board';

export type Language = 'de' | 'en';

/** What turns codes and ids into words. Names are raw; renderers clean and escape them. */
export interface RenderContext {
  language: Language;
  boardTitle: string;
  columns: ReadonlyMap<Id, string>;
  people: ReadonlyMap<Id, string>;
  labels: ReadonlyMap<Id, string>;
  /** The board's page without a slash at its end, for links; null: no links. */
  boardUrl: string | null;
}

export interface RenderSettings {
  language: Language;
  people: readonly { id: Id; name: string }[];
  boardUrl: string | null;
}

export function renderContext(board: PlainBoard, settings: RenderSettings): RenderContext {
  return {
    language: settings.language,
    boardTitle: board.meta.title,
    columns: new Map(board.columns.map(({ id, name }) => [id, name])),
    people: new Map(settings.people.map(({ id, name }) => [id, name])),
    labels: new Map(board.labels.map(({ id, name }) => [id, name])),
    boardUrl: settings.boardUrl,
  };
}
