import { keepDraft, readDraft } from '../../device/tab-drafts.ts';
import type { BoardModel } from '../state/board-model.ts';

interface Drafts {
  read(line: string): string;
  keep(line: string, text: string): void;
}

/** What was typed into a board's lines and not added yet, by the name of the line: kept when they close, and by a reload. */
export function draftsOf({ ownPersonId, connection }: BoardModel): Drafts {
  const keyOf = (line: string) => ({
    personId: ownPersonId ?? '',
    of: `${connection.boardId}/${line}`,
  });
  return {
    read: (line) => readDraft(keyOf(line)),
    keep: (line, text) => keepDraft(keyOf(line), text),
  };
}
