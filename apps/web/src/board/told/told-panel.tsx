import type { UnseenCard } from '@taktboard/protocol';
import { Check, StepForward } from 'lucide-react';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { sayInstant } from '../../i18n/instant.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import { sayChange } from './say-change.ts';
import { saySince } from './say-merged.ts';
import { ToldLine } from './told-lines.tsx';
import { toldOf } from './told-state.ts';
import styles from './told.module.css';
import { useSaying } from './use-saying.ts';

/** Told of each task before it is opened; the rest is in its history. */
const LINES = 3;

/** What others changed since one looked, by task, and what merged. */
export function ToldPanel({ onClose }: { onClose: () => void }) {
  const told = toldOf(useBoard());
  const saying = useSaying();
  const { text, day } = saying;
  const unseen = useStore(told.unseen);
  const merged = useStore(told.merged);
  const cards = unseen?.cards ?? [];
  const total = unseen?.total ?? 0;
  return (
    <div className={styles.list}>
      {merged.length > 0 && (
        <section>
          <h2 className={styles.heading}>{text.mergedHeading}</h2>
          {merged.map((one) => (
            <MergedEntry key={one.id} merged={one} />
          ))}
        </section>
      )}
      <section>
        <h2
          className={styles.heading}
          title={unseen?.since ? sayInstant(unseen.since, day.language) : undefined}
        >
          {total > 0 && unseen?.since ? text.heading(total, saySince(unseen.since, saying)) : text.nothing}
        </h2>
        <ol className={styles.cards}>
          {cards.map((card) => (
            <li key={card.card}>
              <Entry
                card={card}
                onOpen={() => {
                  onClose();
                  told.startWalk(card.card);
                }}
              />
            </li>
          ))}
        </ol>
        {total > cards.length && <p className={styles.note}>{text.moreTasks(total - cards.length)}</p>}
      </section>
      {total > 0 && (
        <div className={styles.foot}>
          <Button
            look="primary"
            icon={<StepForward size={15} />}
            onClick={() => {
              onClose();
              told.startWalk();
            }}
          >
            {text.walk}
          </Button>
          <Button look="plain" icon={<Check size={15} />} onClick={() => told.seenAll()}>
            {text.seenAll}
          </Button>
        </div>
      )}
      <p className={styles.note}>{text.onlyYou}</p>
    </div>
  );
}

function MergedEntry({ merged }: { merged: Parameters<typeof ToldLine>[0]['merged'] }) {
  const model = useBoard();
  const { card } = merged;
  const title = card === undefined ? undefined : model.connection.projection.card(card)?.title;
  return (
    <div className={styles.met}>
      {card !== undefined && title !== undefined && (
        <a className={styles.title} href={model.hrefOf(card)}>
          {title}
        </a>
      )}
      <ToldLine merged={merged} />
    </div>
  );
}

function Entry({ card, onOpen }: { card: UnseenCard; onOpen: () => void }) {
  const model = useBoard();
  const board = useText();
  const saying = useSaying();
  const title = model.connection.projection.card(card.card)?.title || board.card.untitled;
  const shown = card.items.slice(0, LINES);
  return (
    <button type="button" className={styles.entry} onClick={onOpen}>
      <span className={styles.title}>{title}</span>
      {shown.map((item) => (
        <span key={`${item.seq} ${item.kind}`} className={styles.change}>
          <strong>{item.by === null ? saying.text.server : saying.personName(item.by)}</strong>{' '}
          {sayChange(item, saying)}
        </span>
      ))}
      {card.total > shown.length && (
        <span className={styles.change}>{saying.text.more(card.total - shown.length)}</span>
      )}
    </button>
  );
}
