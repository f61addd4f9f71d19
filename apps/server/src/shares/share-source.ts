import { createHmac } from 'node:crypto';
import type { PlainBoard } from '@taktboard/board';
import { ok, type Person, type Result, type ShareRules } from '@taktboard/protocol';
import { dayInZone, instantOf, shareBoard, type SharedBoard } from '@taktboard/reports';
import type { Clock } from '../ports.ts';
import { boardCalendar } from '../reports/board-calendar.ts';
import type { Holidays } from '../reports/holidays.ts';

type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

interface Sources {
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  people(): Promise<Person[]>;
  comments(
    boardId: string,
  ): Promise<readonly { cardId: string; author: string | null; at: string; text: string }[]>;
  holidays: Holidays;
  clock: Clock;
}

/** A board as a share shows it, as of now. */
export type ShareSource = (share: {
  boardId: string;
  rules: ShareRules;
  salt: string;
}) => Promise<Result<SharedBoard, Unreadable>>;

export function createShareSource({ read, people, comments, holidays, clock }: Sources): ShareSource {
  const keysOf = keyMaker();
  return async ({ boardId, rules, salt }) => {
    const found = await read(boardId);
    if (!found.ok) return found;
    const { board } = found.value;
    const now = clock();
    const calendar = await boardCalendar(board, holidays);
    return ok(
      shareBoard({
        board,
        now,
        rules,
        people: rules.hides.people === 'hidden' ? [] : await people(),
        comments: rules.hides.comments ? [] : await comments(boardId),
        calendar: await calendar.calendarFor(dayInZone(instantOf(now), calendar.zone), new Map()),
        keyOf: keysOf(salt),
      }),
    );
  };
}

const MOST_SALTS = 500;

/** Ten thousand ids are hashed once for each share, and not at every change. */
function keyMaker(): (salt: string) => (id: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (salt) => {
    const keys = known.get(salt) ?? new Map<string, string>();
    known.delete(salt);
    known.set(salt, keys);
    const [oldest] = known.keys();
    if (known.size > MOST_SALTS && oldest !== undefined) known.delete(oldest);
    return (id) => {
      let key = keys.get(id);
      if (key === undefined) {
        key = `k${createHmac('sha256', salt).update(id).digest('base64url').slice(0, 10)}`;
        keys.set(id, key);
      }
      return key;
    };
  };
}
