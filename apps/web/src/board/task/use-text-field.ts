import { placeAfter } from '@taktboard/board';
import { useLayoutEffect, useRef, useState, type ChangeEvent, type RefObject } from 'react';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import type { Keeping } from './text-draft.ts';
import { TextFieldControl } from './text-field-control.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface TextFieldOptions {
  /** What stands on the board. */
  board: string;
  keeping: Keeping;
  /** What would stand on the board for what is typed; undefined for what cannot stand there. */
  stored: (text: string) => string | undefined;
  write: (text: string, burst: object) => boolean;
}

interface TextFieldState<Element extends Field> {
  /** What someone else wrote in the place of what was written here. */
  other: string | null;
  takeOther: () => void;
  field: {
    ref: RefObject<Element | null>;
    value: string;
    onFocus: () => void;
    onBlur: () => void;
    onChange: (event: ChangeEvent<Element>) => void;
    onCompositionStart: () => void;
    onCompositionEnd: () => void;
  };
}

/** A text of a task that is written while one types: there is nothing to save and nothing to lose. */
export function useTextField<Element extends Field>(options: TextFieldOptions): TextFieldState<Element> {
  const { connection } = useBoard();
  const latest = useRef(options);
  latest.current = options;
  const ref = useRef<Element>(null);
  const caret = useRef<[number, number] | null>(null);
  const [control] = useState(
    () =>
      new TextFieldControl(options.board, options.keeping, {
        stored: (text) => latest.current.stored(text),
        write: (text, burst) => latest.current.write(text, burst),
        drafting: () => connection.drafting(),
        now: () => Date.now(),
        after(ms, run) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      }),
  );
  const { value, other } = useStore(control.draft);

  useLayoutEffect(() => {
    const from = control.draft.get().value;
    control.arrived(options.board);
    const to = control.draft.get().value;
    const { current: field } = ref;
    if (from === to || !field || field !== document.activeElement) return;
    const place = (at: number | null) => placeAfter(at ?? to.length, { from, to });
    caret.current = [place(field.selectionStart), place(field.selectionEnd)];
  }, [control, options.board]);

  useLayoutEffect(() => {
    if (caret.current) ref.current?.setSelectionRange(...caret.current);
    caret.current = null;
  }, [value]);

  useLayoutEffect(() => {
    const flush = () => control.flush();
    const ends = (['pagehide', 'beforeunload', 'blur'] as const).map((name) => {
      window.addEventListener(name, flush);
      return () => window.removeEventListener(name, flush);
    });
    document.addEventListener('visibilitychange', flush);
    return () => {
      for (const end of ends) end();
      document.removeEventListener('visibilitychange', flush);
      control.end();
    };
  }, [control]);

  return {
    other,
    takeOther: () => control.takeOther(),
    field: {
      ref,
      value,
      onFocus: () => control.entered(),
      onBlur: () => control.left(),
      onChange: (event) => control.typed(event.target.value),
      onCompositionStart: () => control.composing(true),
      onCompositionEnd: () => control.composing(false),
    },
  };
}
