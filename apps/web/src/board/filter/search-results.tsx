import { Archive } from 'lucide-react';
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { navigate } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import { archivedCards } from './archived-cards.ts';
import { cardsOnBoard } from './filter-counts.ts';
import { findHits, type Hit } from './find-hits.ts';
import styles from './search-results.module.css';
import { useFindText } from './text/find-messages.ts';
import { useFind } from './use-find.ts';

/** Something that Enter does in the list of what was found. */
export interface Choice {
  key: string;
  run: () => void;
}

interface SearchResultsProps {
  id: string;
  words: string;
  active: number;
  onActive: (index: number) => void;
  onChoose: (choice: Choice | undefined) => void;
  onChoices: (choices: readonly Choice[]) => void;
}

const MOST = 6;

/** What was found, best first, with where the words stand; what is archived is marked as such. */
export function SearchResults(props: SearchResultsProps) {
  const { id, active, onActive, onChoose, onChoices } = props;
  const model = useBoard();
  const find = useFind();
  const text = useFindText();
  const words = useDeferredValue(props.words);
  const people = useStore(model.connection.people);
  const { projection, boardId } = model.connection;
  const hits = useMemo(
    () =>
      findHits(cardsOnBoard(model), archivedCards(projection), {
        text: words,
        index: find.index,
        labels: projection.labels(),
        people,
        most: MOST,
      }),
    [model, find, projection, people, words],
  );
  const { board, archive } = hits;
  const choices = useMemo<Choice[]>(() => {
    const open = ({ card }: Hit): Choice => ({ key: card.id, run: () => model.open(card.id) });
    const all = {
      key: '*archive',
      run: () => navigate(`${href.board(boardId)}?view=archive&q=${encodeURIComponent(words.trim())}`),
    };
    return [
      ...board.shown.map(open),
      ...archive.shown.map(open),
      ...(archive.total > archive.shown.length ? [all] : []),
    ];
  }, [model, boardId, board, archive, words]);
  useEffect(() => onChoices(choices), [choices, onChoices]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current) placeBelow(panel.current);
  });
  const more = board.total - board.shown.length;
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option',
    'aria-selected': index === active,
    'data-active': index === active ? '' : undefined,
    className: styles.option,
    onPointerMove: () => onActive(index),
    onClick: () => onChoose(choices[index]),
  });
  return (
    <div ref={panel} className={styles.panel} onPointerDown={(event) => event.preventDefault()}>
      <p role="status" className="visually-hidden">
        {board.total + archive.total === 0 ? text.noHits : text.found(board.total, archive.total)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={text.results}>
        {board.shown.length > 0 && (
          <div role="group" aria-label={text.onBoard}>
            <div role="presentation" className={styles.heading}>
              {text.onBoard}
            </div>
            {board.shown.map((hit, index) => (
              <div key={hit.card.id} {...option(index)}>
                <HitLine hit={hit} />
              </div>
            ))}
          </div>
        )}
        {archive.shown.length > 0 && (
          <div role="group" aria-label={text.inArchive}>
            <div role="presentation" className={styles.heading}>
              {text.inArchive}
            </div>
            {archive.shown.map((hit, index) => (
              <div key={hit.card.id} {...option(board.shown.length + index)}>
                <HitLine hit={hit} />
              </div>
            ))}
            {archive.total > archive.shown.length && (
              <div {...option(choices.length - 1)}>
                <Archive size={14} aria-hidden="true" />
                {text.allArchived(archive.total)}
              </div>
            )}
          </div>
        )}
      </div>
      {board.total + archive.total === 0 && <p className={styles.note}>{text.noHits}</p>}
      {more > 0 && <p className={styles.note}>{text.moreHits(more)}</p>}
    </div>
  );
}

/** Below the field, and below what is filtered by where that is shown: it covers neither. */
function placeBelow(panel: HTMLElement): void {
  const field = panel.parentElement?.getBoundingClientRect();
  const bar = document.querySelector('[data-filter-bar]')?.getBoundingClientRect();
  if (!field) return;
  const from = Math.max(field.bottom, bar && bar.height > 0 ? bar.bottom : 0);
  panel.style.top = `${from - field.top + 6}px`;
  panel.style.maxHeight = `${Math.min(560, window.innerHeight - from - 18)}px`;
}

function HitLine({ hit: { card, where, excerpt } }: { hit: Hit }) {
  const { projection } = useBoard().connection;
  const text = useFindText();
  const board = useText();
  const column = projection.column(card.columnId)?.name ?? '';
  const isTitle = where === 'title' && excerpt !== null;
  return (
    <span className={styles.hit}>
      <span className={styles.title}>
        {isTitle ? <Marked excerpt={excerpt} /> : card.title || board.card.untitled}
      </span>
      <span className={styles.about}>
        {card.archived ? text.archived : column}
        {!isTitle && excerpt && (
          <>
            {' · '}
            {text.where[where]}: <Marked excerpt={excerpt} />
          </>
        )}
      </span>
    </span>
  );
}

function Marked({ excerpt: { before, match, after } }: { excerpt: NonNullable<Hit['excerpt']> }) {
  return (
    <>
      {before}
      <mark className={styles.mark}>{match}</mark>
      {after}
    </>
  );
}
