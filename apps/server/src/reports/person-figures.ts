import { PersonFigures, type PersonFiguresMode } from '@taktboard/protocol';
import * as v from 'valibot';
import type { Clock } from '../ports.ts';
import { oneByOne } from '../one-by-one.ts';
import type { Settings } from '../settings/settings.ts';

/** Whose figures someone is told: everyone's, or one's own alone. */
export type ToldFigures = 'all' | { only: string };

export interface PersonFiguresDoor {
  read(): Promise<PersonFigures>;
  /** A change to what is already so is none. */
  change(mode: PersonFiguresMode, by: string): Promise<PersonFigures>;
  /** Undefined: no figures about persons at all. */
  toldTo(asking: { personId: string; isAdministrator: boolean }): Promise<ToldFigures | undefined>;
}

const OFF: PersonFigures = { mode: 'off', changes: [] };

/** Kept with who changed it and when, for as long as the workspace is there. */
export function createPersonFigures(settings: Settings, clock: Clock): PersonFiguresDoor {
  const inTurn = oneByOne();
  const read = async (): Promise<PersonFigures> => {
    const stored = await settings.get('person-figures');
    return stored === undefined ? OFF : v.parse(PersonFigures, JSON.parse(stored));
  };
  const change = async (mode: PersonFiguresMode, by: string): Promise<PersonFigures> => {
    const before = await read();
    if (before.mode === mode) return before;
    const changed = { at: new Date(clock()).toISOString(), by, mode };
    const after = { mode, changes: [changed, ...before.changes] };
    await settings.set('person-figures', JSON.stringify(after));
    return after;
  };
  return {
    read,
    // or of two at once one would not be recorded
    change: (mode, by) => inTurn(() => change(mode, by)),
    async toldTo({ personId, isAdministrator }) {
      const { mode } = await read();
      if (mode === 'off') return undefined;
      return mode === 'leads' && isAdministrator ? 'all' : { only: personId };
    },
  };
}
