import type { Id } from '@taktboard/board';
import type { HistoryItem, Merged } from '@taktboard/protocol';
import { ChevronDown, ChevronUp, RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { sayAgo, sayInstant } from '../../../i18n/instant.ts';
import { IconButton } from '../../../kit/icon-button.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { sayChange } from '../say-change.ts';
import { whatOf } from '../say-merged.ts';
import { sayValue, type Saying } from '../say-value.ts';
import { takeValue } from '../take-value.ts';
import { useSaying } from '../use-saying.ts';
import { isSameValue, valueNow } from '../value-now.ts';
import { DescriptionChange } from './description-change.tsx';
import type { HistoryLine } from './fold-history.ts';
import styles from './history.module.css';

/** One line: who did what, when, and the way back to the value before. */
export function HistoryEntry({ line, cardId }: { line: HistoryLine; cardId: Id }) {
  const saying = useSaying();
  const { item, count } = line;
  const { text } = saying;
  const edit = item.edit;
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <p className={styles.words}>
          {item.merged ? (
            sayMet(item.merged, saying)
          ) : (
            <>
              <strong>{namesOf(item, saying)}</strong> {sayChange({ ...line, kind: item.kind }, saying)}
              {count > 1 && <span className={styles.count}> ({text.times(count)})</span>}
            </>
          )}
        </p>
        <span className={styles.end}>
          {edit ? (
            <IconButton
              label={open ? text.hide : text.show}
              icon={open ? <ChevronUp size={15} /> : <ChevronDown size={15} />}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            />
          ) : (
            <WayBack line={line} cardId={cardId} saying={saying} />
          )}
          <Time at={item.at} saying={saying} />
        </span>
      </div>
      {edit && open && <DescriptionChange cardId={cardId} edit={edit.id} until={item.at} />}
    </li>
  );
}

function Time({ at, saying }: { at: string; saying: Saying & { now: number } }): ReactNode {
  const { language } = saying.day;
  return (
    <time dateTime={at} title={sayInstant(at, language)} className={styles.time}>
      {sayAgo(at, saying.now, language)}
    </time>
  );
}

/** Values that can be brought back by a command; what came with others, or left, is put right by hand. */
const SINGLE: ReadonlySet<string> = new Set([
  'card.title',
  'card.moved',
  'card.owner',
  'card.start',
  'card.due',
  'card.priority',
  'card.estimate',
  'card.blocked',
  'card.milestone',
  'card.channel',
  'card.stage',
]);

function WayBack({ line, cardId, saying }: { line: HistoryLine; cardId: Id; saying: Saying }) {
  const model = useBoard();
  const writable = useStore(model.connection.writable);
  const { kind } = line.item;
  const { text, projection } = saying;
  if (!writable || !SINGLE.has(kind)) return null;
  const place = { kind, card: cardId } as Pick<Merged, 'kind' | 'card'>;
  const now = valueNow(projection, { ...place, id: '', at: '', lost: NOBODY, kept: NOBODY });
  const command = takeValue(place, line.from);
  if (!command || isSameValue(now, line.from) || !isThere(kind, line.from, saying)) return null;
  const isNone = line.from === undefined || line.from === null;
  return (
    <IconButton
      label={isNone ? text.backToNone : text.backTo(sayValue(kind, line.from, saying))}
      icon={<RotateCcw size={14} />}
      className={styles.back}
      onClick={() => perform(model, command)}
    />
  );
}

const NOBODY = { by: '', at: '' };

/** A column that was archived since takes nothing back. */
function isThere(kind: string, value: unknown, { projection }: Saying): boolean {
  if (kind !== 'card.moved') return true;
  const column = typeof value === 'string' ? projection.column(value) : undefined;
  return column !== undefined && column.archived !== true;
}

function namesOf({ by, edit }: HistoryItem, { text, personName }: Saying): string {
  if (edit && edit.authors.length > 1) return edit.authors.map(personName).join(text.and);
  return by === null ? text.server : personName(by);
}

function sayMet(merged: Merged, saying: Saying): string {
  const { kind, edited, lost, kept, part } = merged;
  const { text, personName } = saying;
  if (edited) return text.putAway[whatOf(merged)].met(personName(lost.by), personName(kept.by));
  const fields: Readonly<Record<string, string>> = text.fields;
  const value = (of: unknown): string =>
    part !== undefined && (of === true || of === undefined)
      ? of === true
        ? text.yes
        : text.no
      : sayValue(kind, of, saying);
  const met = text.metValues(personName(lost.by), value(lost.value), personName(kept.by), value(kept.value));
  return `${fields[kind] ?? kind}: ${met}`;
}
