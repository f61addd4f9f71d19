import type { SharePreview as Preview, ShareRules } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { useSayFault } from '../../api/say-fault.ts';
import type { ApiFault } from '../../api/request.ts';
import { shortDay } from '../../i18n/day.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { useDayContext } from '../state/use-day-context.ts';
import { shareApi } from './share-calls.ts';
import styles from './share.module.css';
import { useShareText } from './text/share-messages.ts';

interface Props {
  boardId: string;
  rules: ShareRules;
}

/** What viewers would be shown, as the server redacts it for them. */
export function SharePreview({ boardId, rules }: Props) {
  const text = useShareText();
  const language = useLanguage();
  const { today } = useDayContext(undefined);
  const sayFault = useSayFault();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const asked = JSON.stringify(rules);
  useEffect(() => {
    const control = new AbortController();
    void shareApi.preview(boardId, JSON.parse(asked) as ShareRules, control.signal).then((answer) => {
      if (control.signal.aborted) return;
      setFault(answer.ok ? null : answer.reason);
      if (answer.ok) setPreview(answer.value);
    });
    return () => control.abort();
  }, [boardId, asked]);
  return (
    <section className={styles.preview} aria-label={text.preview}>
      <h3>{text.preview}</h3>
      {fault ? <p role="alert">{sayFault(fault)}</p> : !preview && <p>{text.loading}</p>}
      <div className={styles.columns}>
        {numbered(preview?.columns ?? []).map(([key, { name, total, cards }]) => (
          <div key={key} className={styles.column}>
            <h4>
              {name} <span className={styles.soft}>{text.tasks(total)}</span>
            </h4>
            {numbered(cards).map(([card, { title, labels, owner, due, description, comments }]) => (
              <div key={card} className={styles.card}>
                <p>{title}</p>
                {description !== undefined && <p className={styles.said}>{description}</p>}
                <p className={styles.soft}>
                  {[
                    due === undefined ? '' : shortDay(due, { language, today }),
                    labels.join(', '),
                    owner ?? '',
                    comments === undefined ? '' : text.commentCount(comments),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </p>
              </div>
            ))}
            {total > cards.length && <p className={styles.soft}>{text.more(total - cards.length)}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

/** What viewers get has no ids, so a place is all that tells two of the same name apart. */
function numbered<Item>(items: readonly Item[]): [number, Item][] {
  return [...items.entries()];
}
