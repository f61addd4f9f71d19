import type { Id } from '@taktboard/board';
import { useEffect } from 'react';
import { preferences } from '../../app/preferences.ts';
import { isTypingTarget } from '../keys/key-map.ts';
import type { BoardModel } from '../state/board-model.ts';
import type { Told } from './told-state.ts';
import { stepWalk } from './step-walk.ts';

export const NEXT_KEY = '.';
export const PREVIOUS_KEY = ',';

/**
 * While one walks through what changed, two keys lead on and back, in a task as on the board. Listened to on the way
 * down: a dialog keeps its keys to itself on the way up.
 */
export function useWalkKeys(told: Told, model: BoardModel, cardId: Id | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (told.walk.get() === null || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== NEXT_KEY && event.key !== PREVIOUS_KEY) return;
      if (!preferences.get().letterKeys || event.isComposing || isTypingTarget(event.target)) return;
      event.preventDefault();
      stepWalk({ told, model, cardId }, event.key === NEXT_KEY ? 1 : -1);
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [told, model, cardId]);
}
