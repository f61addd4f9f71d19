import type { Id } from '@taktboard/board';
import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { buttonClass } from '../../kit/button.tsx';
import { Popover } from '../../kit/popover.tsx';
import { Tooltip } from '../../kit/tooltip.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { marksOf } from './marks-of.ts';
import { toldOf } from './told-state.ts';
import { ToldPanel } from './told-panel.tsx';
import styles from './told.module.css';
import { useSaying } from './use-saying.ts';
import { useWalkKeys } from './use-walk-keys.ts';

/** In the bar, where others changed something or values met; nothing at all where not. */
export function Told({ cardId }: { cardId: Id | null }) {
  const model = useBoard();
  const told = toldOf(model);
  const saying = useSaying();
  const unseen = useStore(told.unseen);
  const merged = useStore(told.merged);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { text, personName } = saying;
  useWalkKeys(told, model, cardId);
  useEffect(() => {
    if (cardId !== null) told.looked(cardId);
  }, [told, cardId, unseen]);
  useEffect(() => {
    model.marks.set(marksOf(model.marks.get(), { unseen, merged, text, personName, own: model.ownPersonId }));
  });
  const count = unseen?.total ?? 0;
  if (count === 0 && merged.length === 0 && anchor === null) return null;
  const label = count > 0 ? text.button(count) : text.mergedHeading;
  return (
    <>
      <Tooltip text={label}>
        <button
          type="button"
          className={buttonClass('plain', styles.opener)}
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            const opener = event.currentTarget;
            setAnchor((open) => (open ? null : opener));
          }}
        >
          <History size={16} aria-hidden="true" />
          <span aria-hidden="true" className={styles.count}>
            {count > 0 ? count : merged.length}
          </span>
        </button>
      </Tooltip>
      {anchor && (
        <Popover
          anchor={anchor}
          align="end"
          label={label}
          className={styles.panel}
          onClose={() => setAnchor(null)}
        >
          <ToldPanel onClose={() => setAnchor(null)} />
        </Popover>
      )}
    </>
  );
}
