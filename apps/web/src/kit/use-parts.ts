import { useEffect } from 'react';
import { loadParts } from './part.tsx';
import { whenDrawn } from './when-drawn.ts';

/**
 * Fetches what a page could show next as soon as it is drawn, so that a network that goes takes nothing with it; once
 * more when it is back, for what it took.
 */
export function useParts(drawn: boolean, isOffline = false): void {
  useEffect(() => (drawn ? whenDrawn(() => void loadParts()) : undefined), [drawn, isOffline]);
}
