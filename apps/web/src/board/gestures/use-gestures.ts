import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { tellMissing } from '../../kit/part.tsx';
import { whenDrawn } from '../../kit/when-drawn.ts';
import type { Grip } from '../drag/grip.ts';
import { loadGestures } from './load-gestures.ts';

type Layer = ComponentType<{ grip: Grip }>;

interface Gestures {
  Layer: Layer | null;
  load: () => void;
  /** A press that the layer understands, and that came before it: it is made again then, once. */
  wait: (press: MouseEvent) => void;
}

/**
 * What hands do comes in a script of its own when the board is drawn: nobody waits for it to read. Where it does not come
 * (a dead network), tasks are still moved by keys and by the menu, and the next press asks again.
 */
export function useGestures(): Gestures {
  const [Layer, setLayer] = useState<Layer | null>(null);
  const loading = useRef(false);
  const early = useRef<MouseEvent[]>([]);
  const load = useCallback(() => {
    if (loading.current) return;
    loading.current = true;
    loadGestures().then(
      (Gestures) => setLayer(() => Gestures),
      () => {
        loading.current = false;
        if (early.current.splice(0).length > 0) tellMissing();
      },
    );
  }, []);
  useEffect(() => whenDrawn(load), [load]);
  // what keys select is shown by it too
  useEffect(() => {
    if (Layer !== null) return undefined;
    document.addEventListener('keydown', load);
    return () => document.removeEventListener('keydown', load);
  }, [Layer, load]);
  // what is within the layer listens before this runs
  useEffect(() => {
    if (Layer === null) return;
    for (const press of early.current.splice(0)) press.target?.dispatchEvent(again(press));
  }, [Layer]);
  const wait = (press: MouseEvent) => {
    early.current.push(press);
    load();
  };
  return { Layer, load, wait };
}

function again(press: MouseEvent): MouseEvent {
  return press instanceof PointerEvent
    ? new PointerEvent(press.type, press)
    : new MouseEvent(press.type, press);
}
