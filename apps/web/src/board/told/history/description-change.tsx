import type { Id, RichNode } from '@taktboard/board';
import type { DescriptionEdit } from '@taktboard/protocol';
import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { showToast } from '../../../kit/toast.ts';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useCard } from '../../state/use-topic.ts';
import { toldApi } from '../told-api.ts';
import { useToldText } from '../text/told-messages.ts';
import { diffWords } from './diff-words.ts';
import styles from './history.module.css';

interface DescriptionChangeProps {
  cardId: Id;
  edit: number;
  /** Its last moment: a bout that goes on is read anew. */
  until: string;
}

/** What one bout of writing changed in a description, and the way back to what it was before. */
export function DescriptionChange({ cardId, edit, until }: DescriptionChangeProps) {
  const model = useBoard();
  const { boardId } = model.connection;
  const text = useToldText();
  const card = useCard(cardId);
  const writable = useStore(model.connection.writable);
  const [found, setFound] = useState<DescriptionEdit | 'failed' | null>(null);
  useEffect(() => {
    let ended = false;
    void toldApi.descriptionEdit(boardId, cardId, edit).then((answer) => {
      if (!ended) setFound(answer.ok ? answer.value : 'failed');
    });
    return () => {
      ended = true;
    };
  }, [boardId, cardId, edit, until]);
  if (found === null) return <p className={styles.note}>{text.loading}</p>;
  if (found === 'failed') return <p className={styles.note}>{text.notReached}</p>;
  const { before } = found;
  const after = found.after?.text ?? card?.description ?? '';
  const bringBack = (): void => {
    const content = before.content as RichNode[];
    if (perform(model, { type: 'card.rewrite', id: cardId, content }))
      showToast({ text: text.broughtVersion });
  };
  return (
    <div className={styles.version}>
      {before.text === after ? (
        <p className={styles.note}>{text.nothingChanged}</p>
      ) : (
        <Diff before={before.text} after={after} />
      )}
      {writable && before.text !== card?.description && (
        <Button icon={<RotateCcw size={14} />} onClick={bringBack}>
          {text.bringBack}
        </Button>
      )}
    </div>
  );
}

function Diff({ before, after }: { before: string; after: string }) {
  const text = useToldText();
  return (
    <div className={styles.diff}>
      {diffWords(before, after).map((part, index) => {
        const key = `${index} ${part.kind}`;
        switch (part.kind) {
          case 'out':
            return <del key={key}>{part.text}</del>;
          case 'in':
            return <ins key={key}>{part.text}</ins>;
          case 'lines':
            return (
              <span key={key} className={styles.lines}>
                {text.unchanged(part.count)}
              </span>
            );
          case 'same':
            return <span key={key}>{part.text}</span>;
        }
      })}
    </div>
  );
}
