import type { Command, Id } from '@taktboard/board';
import { Archive, CalendarDays, MoveRight, Tag, UserRound, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DatePanel } from '../../../kit/date-panel.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { LabelSwatch } from '../../../kit/label-pill.tsx';
import { Picker } from '../../../kit/picker.tsx';
import { createStore, type Store } from '../../../kit/store.ts';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import type { BoardModel } from '../../state/board-model.ts';
import { perform } from '../../state/perform.ts';
import { useLabels, useSelected } from '../../state/use-topic.ts';
import { useViewText } from '../text/view-messages.ts';
import styles from './list-view.module.css';

interface Selected {
  ids: ReadonlySet<Id>;
  /** Where a range begins. */
  last: Id | null;
}

const NOTHING: Selected = { ids: new Set(), last: null };
const stores = new WeakMap<BoardModel, Store<Selected>>();

function selectionOf(model: BoardModel): Store<Selected> {
  let store = stores.get(model);
  if (!store) {
    store = createStore(NOTHING);
    stores.set(model, store);
  }
  return store;
}

export function useRowSelection(id: Id): { selected: boolean; toggle: (range: boolean) => void } {
  const store = selectionOf(useBoard());
  const selected = useSelected(store, ({ ids }) => ids.has(id));
  return {
    selected,
    toggle(range) {
      const { ids, last } = store.get();
      const next = new Set(ids);
      const between = range && last !== null ? rowsBetween(last, id) : [id];
      for (const each of between) {
        if (selected) next.delete(each);
        else next.add(each);
      }
      store.set({ ids: next, last: id });
    },
  };
}

/** The rows of the page between two of them, both included. */
function rowsBetween(first: Id, second: Id): Id[] {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-card]')].flatMap(
    (row) => row.dataset['card'] ?? [],
  );
  const ends = [rows.indexOf(first), rows.indexOf(second)].toSorted((a, b) => a - b);
  const [from = -1, to = -1] = ends;
  return from < 0 ? [second] : rows.slice(from, to + 1);
}

export function usePageSelection(ids: readonly Id[]): { state: 'all' | 'some' | 'none'; toggle: () => void } {
  const store = selectionOf(useBoard());
  const state = useSelected(store, (selected) => {
    const count = ids.filter((id) => selected.ids.has(id)).length;
    return count === 0 ? 'none' : count === ids.length ? 'all' : 'some';
  });
  return {
    state,
    toggle() {
      const next = new Set(store.get().ids);
      for (const id of ids) {
        if (state === 'all') next.delete(id);
        else next.add(id);
      }
      store.set({ ids: next, last: null });
    },
  };
}

type Choosing = { what: 'move' | 'owner' | 'due' | 'labels'; anchor: HTMLElement };

/** How many are selected, and what can be done with all of them at once: one step, and one step back. */
export function ListSelectionBar() {
  const model = useBoard();
  const store = selectionOf(model);
  const { ids } = useStore(store);
  const text = useViewText().list;
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const { projection } = model.connection;
  useEffect(
    () =>
      projection.observe(({ cards }) => {
        const gone = cards.filter(({ id, after }) => store.get().ids.has(id) && (!after || after.archived));
        if (gone.length === 0) return;
        const left = new Set(store.get().ids);
        for (const { id } of gone) left.delete(id);
        store.set({ ids: left, last: null });
      }),
    [projection, store],
  );
  if (ids.size === 0) return null;
  const choose = (what: Choosing['what']) => (event: { currentTarget: HTMLElement }) => {
    const { currentTarget: anchor } = event;
    setChoosing((now) => (now?.what === what ? null : { what, anchor }));
  };
  const all = (command: (id: Id) => Command) => perform(model, ...[...ids].map(command));
  return (
    <div className={styles.selection} role="toolbar" aria-label={text.selected(ids.size)}>
      <span role="status">{text.selected(ids.size)}</span>
      <Tool icon={<MoveRight size={16} />} name={text.moveTo} onClick={choose('move')} />
      <Tool icon={<UserRound size={16} />} name={text.column.owner} onClick={choose('owner')} />
      <Tool icon={<CalendarDays size={16} />} name={text.column.due} onClick={choose('due')} />
      <Tool icon={<Tag size={16} />} name={text.column.labels} onClick={choose('labels')} />
      <Tool
        icon={<Archive size={16} />}
        name={text.archive}
        onClick={() => all((id) => ({ type: 'card.archive', id }))}
      />
      <IconButton label={text.unselect} icon={<X size={16} />} onClick={() => store.set(NOTHING)} />
      {choosing && <Choice {...choosing} ids={ids} all={all} onClose={() => setChoosing(null)} />}
    </div>
  );
}

interface ToolProps {
  icon: ReactNode;
  name: string;
  onClick: (event: { currentTarget: HTMLElement }) => void;
}

function Tool({ icon, name, onClick }: ToolProps) {
  return (
    <Button look="plain" icon={icon} aria-label={name} title={name} onClick={onClick}>
      <span className={styles.toolName}>{name}</span>
    </Button>
  );
}

interface ChoiceProps extends Choosing {
  ids: ReadonlySet<Id>;
  all: (command: (id: Id) => Command) => unknown;
  onClose: () => void;
}

function Choice({ what, anchor, ids, all, onClose }: ChoiceProps) {
  const model = useBoard();
  const { projection } = model.connection;
  const text = useViewText().list;
  const people = useStore(model.connection.people);
  const labels = useLabels();
  const { today, workdays } = useStore(model.day);
  const base = { anchor, onClose };
  if (what === 'due') {
    return (
      <DatePanel
        {...base}
        label={text.column.due}
        value={undefined}
        today={today}
        workdays={workdays}
        onChange={(due) => all((id) => ({ type: 'card.set', id, fields: { due: due ?? null } }))}
      />
    );
  }
  if (what === 'labels') {
    const live = [...labels.values()].filter(({ archived }) => !archived);
    const cards = [...ids].flatMap((id) => projection.card(id) ?? []);
    const onAll = new Set(
      live.filter(({ id }) => cards.every((card) => card.labels.includes(id))).map(({ id }) => id),
    );
    return (
      <Picker
        {...base}
        label={text.column.labels}
        options={live}
        selected={onAll}
        onPick={({ id: labelId }) =>
          all((id) => ({ type: 'card.label', id, labelId, on: !onAll.has(labelId) }))
        }
        renderMark={({ color }) => <LabelSwatch color={color} />}
      />
    );
  }
  const options =
    what === 'move'
      ? model.columnIds().map((id) => ({ id, name: projection.column(id)?.name ?? '' }))
      : [...[...people.values()].map(({ id, name }) => ({ id, name })), { id: '', name: text.nobody }];
  return (
    <Picker
      {...base}
      label={what === 'move' ? text.moveTo : text.column.owner}
      options={options}
      selected={new Set()}
      onPick={({ id: chosen }) =>
        all((id) =>
          what === 'move'
            ? { type: 'card.move', id, columnId: chosen }
            : { type: 'card.set', id, fields: { owner: chosen === '' ? null : chosen } },
        )
      }
    />
  );
}
