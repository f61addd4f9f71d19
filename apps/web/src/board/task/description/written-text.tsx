import type { Id } from '@taktboard/board';
import { Editor, Extension } from '@tiptap/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { XmlFragment } from 'yjs';
import { createStore } from '../../../kit/store.ts';
import { showToast } from '../../../kit/toast.ts';
import { safeHref } from '../safe-href.ts';
import { useBoard } from '../../state/board-context.ts';
import { Carets } from './carets.ts';
import styles from './description.module.css';
import { editorExtensions } from './editor-extensions.ts';
import { Pasting } from './pasting.ts';
import { SharedText } from './shared-text.ts';
import { SizeLimit } from './size-limit.ts';
import { descriptionTextNow } from './text/description-messages.ts';
import { Toolbar } from './toolbar.tsx';
import { useWriters } from './use-writers.ts';

interface WrittenTextProps {
  cardId: Id;
  fragment: XmlFragment;
  label: string;
  placeholder: string;
  onStrange: () => void;
}

/** A description that is written in, together with whoever else does. */
export function WrittenText({ cardId, fragment, label, placeholder, onStrange }: WrittenTextProps) {
  const { ownPresence } = useBoard();
  const writers = useWriters(cardId);
  const place = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const strange = useRef(onStrange);
  strange.current = onStrange;
  const [linking] = useState(() => createStore(false));
  const [editor, setEditor] = useState<Editor | null>(null);
  useLayoutEffect(() => {
    const said = descriptionTextNow;
    const made = new Editor({
      element: place.current,
      injectCSS: false,
      extensions: [
        ...editorExtensions({ checkbox: (text) => said().checkbox(text) }),
        SharedText.configure({ fragment, onStrange: () => strange.current() }),
        Carets.configure({ writers, tell: (caret) => ownPresence.set({ caret }) }),
        Pasting.configure({ onPicture: () => showToast({ text: said().noPictures, tone: 'fault' }) }),
        SizeLimit.configure({ onFull: () => showToast({ about: 'full', text: said().full, tone: 'fault' }) }),
        Extension.create({
          name: 'ways',
          addKeyboardShortcuts: () => ({
            'Mod-k': () => (linking.set(true), true),
            Escape: ({ editor: { view } }) => leave(view.dom),
            'Alt-F10': () => (bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), true),
          }),
        }),
      ],
      editorProps: {
        attributes: { 'aria-label': label, 'aria-multiline': 'true', class: styles.prose ?? '' },
        handleClick: (_view, _at, event) => (event.ctrlKey || event.metaKey) && follow(event),
      },
      onTransaction: ({ editor: { isEmpty } }) => place.current?.toggleAttribute('data-empty', isEmpty),
    });
    place.current?.toggleAttribute('data-empty', made.isEmpty);
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [fragment, label, writers, ownPresence, linking]);
  return (
    <div className={styles.written}>
      {editor && <Toolbar editor={editor} bar={bar} linking={linking} />}
      <div ref={place} className={styles.place} data-placeholder={placeholder} />
    </div>
  );
}

/** The editor keeps Escape for itself; here it leaves the dialog, as it does from every field. All is written already. */
function leave(text: HTMLElement): true {
  const dialog = text.closest('dialog');
  if (dialog) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  else text.blur();
  return true;
}

/** A press in a text that one writes puts the caret there; with Ctrl it follows the link. */
function follow({ target }: MouseEvent): boolean {
  const link = target instanceof Element ? target.closest('a') : null;
  const href = link && safeHref(link.href);
  if (!href) return false;
  window.open(href, '_blank', 'noopener,noreferrer');
  return true;
}
