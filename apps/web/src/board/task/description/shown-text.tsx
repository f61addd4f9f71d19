import { Editor } from '@tiptap/core';
import { useLayoutEffect, useRef } from 'react';
import type { XmlFragment } from 'yjs';
import styles from './description.module.css';
import { editorExtensions } from './editor-extensions.ts';
import { readFragment } from './read-fragment.ts';
import { descriptionTextNow } from './text/description-messages.ts';

interface ShownTextProps {
  fragment: XmlFragment;
  label: string;
  /** Whether one can come here by the keyboard, to begin to write. */
  reachable: boolean;
}

/** A description to read, as it is now and as others change it. Nothing of it is ever written back. */
export function ShownText({ fragment, label, reachable }: ShownTextProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const editor = new Editor({
      element: place.current,
      editable: false,
      injectCSS: false,
      extensions: editorExtensions({ checkbox: (text) => descriptionTextNow().checkbox(text) }),
      editorProps: { attributes: { role: 'group', 'aria-label': label, class: styles.prose ?? '' } },
    });
    const show = (): void => {
      const { state, view } = editor;
      const { doc } = readFragment(fragment, state.schema);
      view.dispatch(state.tr.replaceWith(0, state.doc.content.size, doc.content));
    };
    show();
    fragment.observeDeep(show);
    return () => {
      fragment.unobserveDeep(show);
      editor.destroy();
    };
  }, [fragment, label]);
  return <div ref={place} className={styles.shown} tabIndex={reachable ? 0 : undefined} />;
}
