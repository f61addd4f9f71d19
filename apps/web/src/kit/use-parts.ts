import { useEffect } from 'react';
import { loadParts } from './part.tsx';
import { whenDrawn } from './when-drawn.ts';

/** Fetches what a page could show next as soon as it is drawn, so that a network that goes takes nothing with it. */
export function useParts(drawn: boolean): void {
  useEffect(() => (drawn ? whenDrawn(() => void loadParts()) : undefined), [drawn]);
}
