import type { PlainBoard } from '@taktboard/board';
import { fail, ok, type ApprovalShows, type Person, type Result, type ShownTask } from '@taktboard/protocol';
import { shownTask } from '@taktboard/reports';
import type { TalkedOf } from '../comments/talk.ts';
import { shownHash } from './shown-hash.ts';

type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

interface Sources {
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  people(): Promise<Person[]>;
}

export interface Shown {
  task: ShownTask;
  hash: string;
}

/** A task of which parts are shown outside, as it is now. */
export interface ShowableTask {
  about: TalkedOf;
  zone: string;
  /** Archived, or in a column that is. */
  isAway: boolean;
  show(shows: ApprovalShows): Shown;
}

export type ShownSource = (
  boardId: string,
  cardId: string,
) => Promise<Result<ShowableTask, Unreadable | 'no-such-card'>>;

export function createShownSource({ read, people }: Sources): ShownSource {
  return async (boardId, cardId) => {
    const found = await read(boardId);
    if (!found.ok) return found;
    const { board } = found.value;
    const card = board.cards.find(({ id }) => id === cardId);
    if (!card) return fail('no-such-card');
    const column = board.columns.find(({ id }) => id === card.columnId);
    const known = await people();
    return ok({
      about: { boardId, cardId, title: card.title, owner: card.owner },
      zone: board.meta.zone,
      isAway: card.archived === true || column?.archived === true,
      show(shows) {
        const task = shownTask({ board, card, people: known, shows });
        return { task, hash: shownHash(task) };
      },
    });
  };
}
