import { Archive, CalendarDays, List, SquareKanban } from 'lucide-react';
import { useState } from 'react';
import { Link, navigate, useSearch } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { useNarrow } from '../../app/side-state.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { useBoard } from '../state/board-context.ts';
import { useViewText } from './text/view-messages.ts';
import { searchOf, viewOf, VIEWS, type ViewName } from './view-of.ts';
import styles from './view-switch.module.css';

const ICONS = {
  board: SquareKanban,
  list: List,
  calendar: CalendarDays,
  archive: Archive,
} satisfies Record<ViewName, unknown>;

/** The ways to look at this board; each has an address, and the filter goes along. */
export function ViewSwitch() {
  const { boardId } = useBoard().connection;
  const text = useViewText();
  const search = useSearch();
  const narrow = useNarrow();
  const current = viewOf(search);
  const addressOf = (view: ViewName) => href.board(boardId) + searchOf(view, search);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (narrow) {
    const Icon = ICONS[current];
    return (
      <>
        <IconButton
          label={`${text.views}: ${text.view[current]}`}
          icon={<Icon size={18} />}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            const { currentTarget } = event;
            setAnchor((open) => (open ? null : currentTarget));
          }}
        />
        {anchor && (
          <Menu
            anchor={anchor}
            label={text.views}
            align="end"
            onClose={() => setAnchor(null)}
            entries={VIEWS.map((view) => {
              const ViewIcon = ICONS[view];
              return {
                label: text.view[view],
                icon: <ViewIcon size={16} />,
                checked: view === current,
                onSelect: () => navigate(addressOf(view)),
              };
            })}
          />
        )}
      </>
    );
  }
  return (
    <nav className={styles.switch} aria-label={text.views}>
      {VIEWS.map((view) => {
        const Icon = ICONS[view];
        return (
          <Link
            key={view}
            href={addressOf(view)}
            className={styles.link}
            aria-current={view === current ? 'page' : undefined}
            title={text.view[view]}
          >
            <Icon size={16} aria-hidden="true" />
            <span className={styles.name}>{text.view[view]}</span>
          </Link>
        );
      })}
    </nav>
  );
}
