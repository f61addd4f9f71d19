import type { Id } from '@taktboard/board';
import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { avatarColor } from '../../kit/avatar-color.ts';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { NOBODY } from '../presence/presence-by-card.ts';
import { useBoard } from '../state/board-context.ts';
import { countRender } from '../state/render-count.ts';
import { useCard, useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import { CardLabels } from './card-labels.tsx';
import { CardMark } from './card-mark.tsx';
import { CardMeta } from './card-meta.tsx';
import { HolderTag } from './holder-tag.tsx';
import styles from './card.module.css';

const CardTitleField = lazyPart(async () => (await import('./card-title-field.tsx')).CardTitleField);

/** One task on the board. It renders when the task itself changes, and never because of its neighbours. */
export const Card = memo(function Card({ id }: { id: Id }) {
  countRender('card');
  const model = useBoard();
  const card = useCard(id);
  const text = useText();
  const renaming = useSelected(model.renaming, (renamed) => renamed === id);
  const current = useSelected(model.spot, (spot) => spot?.cardId === id);
  const presence = useSelected(model.presence, (present) => present.get(id) ?? NOBODY);
  const writable = useSelected(model.connection.writable, (now) => now);
  const selected = useSelected(model.selection, ({ ids }) => ids.has(id));
  const menu = useSelected(model.popup, (popup) => popup?.kind === 'menu' && popup.cardIds.includes(id));
  if (!card) return null;
  const title = card.title || text.card.untitled;
  const reader = presence.readers[0];
  const link = (
    <a
      className={styles.title}
      href={model.hrefOf(id)}
      draggable={false}
      tabIndex={current ? 0 : -1}
      data-open
      aria-describedby={`${selected ? `picked-${id} ` : ''}about-${id} mark-${id}`}
    >
      <span className={styles.lines}>{title}</span>
    </a>
  );
  return (
    <div
      className={styles.card}
      data-card={id}
      data-selected={selected || undefined}
      data-held={presence.holder ? '' : undefined}
      style={reader === undefined ? undefined : { ['--reader' as string]: avatarColor(reader) }}
      data-read={reader === undefined ? undefined : ''}
    >
      <CardLabels ids={card.labels} />
      <div className={styles.head}>
        {renaming ? (
          <PartBoundary onFailed={() => model.renaming.set(null)} until={link}>
            <CardTitleField card={card} />
          </PartBoundary>
        ) : (
          link
        )}
        <CardMeta card={card} readers={presence.readers} />
      </div>
      <CardMark id={id} />
      {presence.holder !== null && <HolderTag personId={presence.holder} />}
      {writable && !renaming && (
        <button
          type="button"
          className={styles.menu}
          data-no-lift
          tabIndex={current ? 0 : -1}
          aria-label={text.card.menu(title)}
          aria-haspopup="menu"
          aria-expanded={menu}
          onClick={(event) =>
            model.popup.set(menu ? null : { kind: 'menu', cardIds: [id], anchor: event.currentTarget })
          }
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      )}
      {selected && (
        <span id={`picked-${id}`} className="visually-hidden">
          {text.card.selected}
        </span>
      )}
    </div>
  );
});
