import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { whenDrawn } from '../../kit/when-drawn.ts';
import type { Grip } from '../drag/grip.ts';
import { loadGestures } from './load-gestures.ts';

type Layer = ComponentType<{ grip: Grip }>;

/**
 * What hands do comes in a script of its own when the board is drawn: nobody waits for it to read. Where it does not come
 * (a dead network), tasks are still moved by keys and by the menu, and the next press asks again.
 */
export function useGestures(): { Layer: Layer | null; load: () => void } {
  const [Layer, setLayer] = useState<Layer | null>(null);
  const loading = useRef(false);
  const load = useCallback(() => {
    if (loading.current) return;
    loading.current = true;
    loadGestures().then(
      (Gestures) => setLayer(() => Gestures),
      () => (loading.current = false),
    );
  }, []);
  useEffect(() => whenDrawn(load), [load]);
  return { Layer, load };
}
