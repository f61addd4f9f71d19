import type { Person } from '@taktboard/protocol';
import { useMemo } from 'react';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import styles from './talk.module.css';
import { textPieces } from './text-pieces.ts';

/** A comment's words, with its addresses to follow and the people whom it names. */
export function CommentText({ text, mentions }: { text: string; mentions: readonly string[] }) {
  const { connection, ownPersonId } = useBoard();
  const people = useStore(connection.people);
  const pieces = useMemo(() => {
    const named = mentions.flatMap((id): Person[] => {
      const person = people.get(id);
      return person ? [person] : [];
    });
    return textPieces(text, named);
  }, [text, mentions, people]);
  return (
    <p className={styles.text}>
      {pieces.map((piece) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'link')
          return (
            <a key={piece.at} href={piece.href} target="_blank" rel="noopener noreferrer">
              {piece.text}
            </a>
          );
        return (
          <span
            key={piece.at}
            className={styles.person}
            data-own={piece.personId === ownPersonId || undefined}
          >
            {piece.text}
          </span>
        );
      })}
    </p>
  );
}
