import type { Comment } from '@taktboard/protocol';
import { LIMITS } from '@taktboard/protocol';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/messages.ts';
import { formatNumber } from '../../../i18n/plural.ts';
import { Button } from '../../../kit/button.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { namePeople } from './name-people.ts';
import styles from './talk.module.css';
import { useTalkText } from './text/talk-messages.ts';
import { WritingField } from './writing-field.tsx';

interface EditCommentProps {
  comment: Comment;
  busy: boolean;
  onKeep: (change: { text: string; mentions: string[]; question: boolean }) => void;
  onClose: () => void;
}

/** One's own words, changed where they stand. */
export function EditComment({ comment, busy, onKeep, onClose }: EditCommentProps) {
  const people = useStore(useBoard().connection.people);
  const text = useTalkText();
  const language = useLanguage();
  const [value, setValue] = useState(comment.text);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(comment.mentions));
  const [question, setQuestion] = useState(comment.question !== undefined);
  const said = value.trim();
  const tooLong = said.length > LIMITS.commentChars;
  const keep = () => {
    if (said === '' || tooLong || busy) return;
    const mentions = namePeople(said, [...people.values()], chosen).slice(0, LIMITS.mentions);
    onKeep({ text: said, mentions, question });
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <WritingField
        focused
        label={text.fieldEdit}
        value={value}
        onWrite={setValue}
        onName={(personId) => setChosen(new Set(chosen).add(personId))}
        onSend={keep}
        onEscape={onClose}
      />
      {tooLong && (
        <p role="alert" className={styles.fault}>
          {text.tooLong(formatNumber(language, LIMITS.commentChars))}
        </p>
      )}
      <div className={styles.tools}>
        <label className={styles.check} title={text.asQuestionHint}>
          <input type="checkbox" checked={question} onChange={(event) => setQuestion(event.target.checked)} />
          {text.asQuestion}
        </label>
        <Button look="plain" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button type="submit" look="primary" disabled={said === '' || tooLong || busy}>
          {text.keep}
        </Button>
      </div>
    </form>
  );
}
