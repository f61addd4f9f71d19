import type { Id } from '@taktboard/board';
import { getSchema } from '@tiptap/core';
import { updateYFragment } from '@tiptap/y-tiptap';
import { useState } from 'react';
import type { XmlFragment } from 'yjs';
import { Button } from '../../../kit/button.tsx';
import styles from './description.module.css';
import { editorExtensions } from './editor-extensions.ts';
import { readFragment } from './read-fragment.ts';
import { ShownText } from './shown-text.tsx';
import { useDescriptionText } from './text/description-messages.ts';
import { WrittenText } from './written-text.tsx';

interface DescriptionBodyProps {
  cardId: Id;
  fragment: XmlFragment;
  label: string;
  placeholder: string;
  writable: boolean;
}

const schema = getSchema(editorExtensions({ checkbox: String }));

/**
 * A description: written in by who may, and else shown. What the editor could not bind to without deleting something is
 * shown too, until the person says that it may be put in order.
 */
export function DescriptionBody(props: DescriptionBodyProps) {
  const { fragment, writable } = props;
  const text = useDescriptionText();
  const [trouble, setTrouble] = useState(() => readFragment(fragment, schema).trouble);
  if (writable && trouble === undefined)
    return <WrittenText {...props} onStrange={() => setTrouble('strange')} />;
  const tidy = (): void => {
    putInOrder(fragment);
    setTrouble(undefined);
  };
  return (
    <div
      // what people emptied at the same time is put in order by whoever next writes here, and needs no question
      onPointerDown={writable && trouble === 'empty' ? tidy : undefined}
      onFocus={writable && trouble === 'empty' ? tidy : undefined}
    >
      <ShownText {...props} reachable={writable && trouble === 'empty'} />
      {trouble === 'strange' && (
        <p className={styles.strange}>
          <span>{text.strange}</span>
          {writable && <Button onClick={tidy}>{text.tidy}</Button>}
        </p>
      )}
    </div>
  );
}

/** Writes what was shown in the place of what could not be read. */
function putInOrder(fragment: XmlFragment): void {
  const { doc } = fragment;
  if (!doc) return;
  const { doc: shown } = readFragment(fragment, schema);
  doc.transact(() => {
    fragment.delete(0, fragment.length);
    updateYFragment(doc, fragment, shown, { mapping: new Map(), isOMark: new Map() });
  });
}
