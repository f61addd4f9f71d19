import { Plus, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../../kit/button.tsx';
import { Menu } from '../../kit/menu.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import styles from './filter-bar.module.css';
import { FACET_ICONS, FilterChip } from './filter-chip.tsx';
import { cardsOnBoard, countShown, hiddenByEach } from './filter-counts.ts';
import { EMPTY_QUERY, FACETS, facetsOf, type Facet, type FilterQuery } from './filter-query.ts';
import { filtering } from './filtering.ts';
import { useFindText } from './text/find-messages.ts';
import { useFind } from './use-find.ts';

/** What hides tasks just now, part by part, how many are left, and the one way to see all of them again. */
export function FilterBar() {
  const find = useFind();
  const query = useStore(find.query);
  const asked = useStore(filtering);
  if (facetsOf(query).length === 0 && !asked) return null;
  return <Bar query={query} />;
}

function Bar({ query }: { query: FilterQuery }) {
  const find = useFind();
  const text = useFindText();
  const [added, setAdded] = useState<Facet | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const asked = facetsOf(query);
  const hides = useHidden(query);
  const shown = added === null || asked.includes(added) ? asked : [...asked, added];
  return (
    <section className={styles.bar} data-filter-bar aria-label={text.filters}>
      <ul className={styles.chips}>
        {shown.map((facet) => (
          <FilterChip
            key={facet}
            facet={facet}
            query={query}
            hides={hides.get(facet) ?? 0}
            isNew={facet === added}
            onClosed={() => setAdded(null)}
          />
        ))}
        <li>
          <Button
            look="plain"
            className={styles.add}
            icon={<Plus size={14} />}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            onClick={(event) => {
              const { currentTarget } = event;
              setAnchor((open) => (open ? null : currentTarget));
            }}
          >
            {text.addFilter}
          </Button>
        </li>
      </ul>
      {anchor && (
        <Menu
          anchor={anchor}
          label={text.addFilter}
          onClose={() => setAnchor(null)}
          entries={FACETS.filter((facet) => facet !== 'text').map((facet) => {
            const Icon = FACET_ICONS[facet];
            return {
              label: text.facet[facet],
              icon: <Icon size={16} />,
              disabled: asked.includes(facet),
              onSelect: () => setAdded(facet),
            };
          })}
        />
      )}
      <div className={styles.end}>
        <Count />
        {asked.length > 0 && (
          <Button
            look="plain"
            className={styles.add}
            icon={<X size={14} />}
            onClick={() => {
              filtering.set(false);
              find.choose(EMPTY_QUERY);
            }}
          >
            {text.clear}
          </Button>
        )}
      </div>
    </section>
  );
}

function Count() {
  const model = useBoard();
  const text = useFindText();
  const counts = useSyncExternalStore(
    (notify) => {
      const ends = [
        model.connection.projection.subscribe('any', notify),
        model.filter.subscribe(notify),
        model.fresh.subscribe(notify),
      ];
      return () => ends.forEach((end) => end());
    },
    () => {
      const { shown, all } = countShown(model);
      return `${shown} ${all}`;
    },
  );
  const [shown = 0, all = 0] = counts.split(' ').map(Number);
  return (
    <span role="status" className={styles.count}>
      {shown === 0 && all > 0 ? `${text.nothing} ` : ''}
      {shown === all ? text.allShown(all) : text.shown(shown, all)}
    </span>
  );
}

/** Which part hides how many; reckoned once the board shows the filter, because it asks every task anew. */
function useHidden(query: FilterQuery): ReadonlyMap<Facet, number> {
  const model = useBoard();
  const find = useFind();
  const [hides, setHides] = useState<ReadonlyMap<Facet, number>>(new Map());
  useEffect(() => {
    const facets = find.facets.get();
    if (facets.length < 2) {
      setHides(new Map());
      return;
    }
    const timer = setTimeout(() => setHides(hiddenByEach(cardsOnBoard(model), facets)), 200);
    return () => clearTimeout(timer);
  }, [model, find, query]);
  return hides;
}
