import type { Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { SendHorizontal } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { keepDraft, readDraft } from '../../../device/tab-drafts.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { formatNumber } from '../../../i18n/plural.ts';
import { Button } from '../../../kit/button.tsx';
import { keyNames } from '../../../kit/key-names.ts';
import { useStore } from '../../../kit/use-store.ts';
import { ownOutbox } from '../../../session/own-outbox.ts';
import { newId } from '../../../sync/ports.ts';
import { useBoard } from '../../state/board-context.ts';
import { namePeople } from './name-people.ts';
import styles from './talk.module.css';
import { useTalkText } from './text/talk-messages.ts';
import { WritingField } from './writing-field.tsx';

/** Where one says something. What is typed stays until it is sent, also over a reload; sent it goes into the outbox. */
export function Composer({ cardId }: { cardId: Id }) {
  const { connection, ownPersonId } = useBoard();
  const { boardId } = connection;
  const people = useStore(connection.people);
  const text = useTalkText();
  const language = useLanguage();
  const id = useId();
  const draft = { personId: ownPersonId ?? '', of: `talk/${boardId}/${cardId}` };
  const [value, setValue] = useState(() => readDraft(draft));
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [question, setQuestion] = useState(false);
  // what waits from before is shown and sent
  useEffect(() => void ownOutbox().look(), []);
  const said = value.trim();
  const tooLong = said.length > LIMITS.commentChars;
  const sends = text.hint(keyNames('Ctrl Enter', language));

  const write = (next: string) => {
    setValue(next);
    keepDraft(draft, next);
  };
  const send = () => {
    if (said === '' || tooLong) return;
    const mentions = namePeople(said, [...people.values()], chosen).slice(0, LIMITS.mentions);
    void ownOutbox().add({ id: newId(), boardId, cardId, text: said, mentions, question, at: Date.now() });
    write('');
    setChosen(new Set());
    setQuestion(false);
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <WritingField
        label={text.field}
        placeholder={text.placeholder}
        value={value}
        describedBy={`${id}-hint`}
        onWrite={write}
        onName={(personId) => setChosen(new Set(chosen).add(personId))}
        onSend={send}
      />
      <span id={`${id}-hint`} className="visually-hidden">
        {sends}
      </span>
      {said !== '' && (
        <div className={styles.tools}>
          <label className={styles.check} title={text.asQuestionHint}>
            <input
              type="checkbox"
              checked={question}
              onChange={(event) => setQuestion(event.target.checked)}
            />
            {text.asQuestion}
          </label>
          <span className={styles.sends} aria-hidden="true">
            {sends}
          </span>
          <Button
            type="submit"
            look="primary"
            disabled={tooLong}
            icon={<SendHorizontal size={16} aria-hidden="true" />}
          >
            {text.send}
          </Button>
        </div>
      )}
      {tooLong && (
        <p role="alert" className={styles.fault}>
          {text.tooLong(formatNumber(language, LIMITS.commentChars))}
        </p>
      )}
    </form>
  );
}
