import type { Card, Command, Id, Priority } from '@taktboard/board';
import { useState } from 'react';
import { byName } from '../../../i18n/by-name.ts';
import { sayDay } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Avatar } from '../../../kit/avatar.tsx';
import { DatePanel } from '../../../kit/date-panel.tsx';
import { DueBadge } from '../../../kit/due-badge.tsx';
import { LabelPill, LabelSwatch } from '../../../kit/label-pill.tsx';
import type { PickOption } from '../../../kit/match-options.ts';
import { Picker } from '../../../kit/picker.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useDayContext } from '../../state/use-day-context.ts';
import { useColumnKind, useColumnName, useLabels } from '../../state/use-topic.ts';
import { spokenDate } from '../../task/spoken-date.ts';
import { useText } from '../../text/board-messages.ts';
import { useViewText } from '../text/view-messages.ts';
import { CellButton, type CellProps } from './cell-button.tsx';
import { BlockedCell, EstimateCell } from './fact-cells.tsx';
import type { ListColumn } from './list-columns.ts';
import styles from './list-view.module.css';

const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'low'];
/** What an option without a value is called by. */
const NOTHING = '';

export function ListCell({ card, column, writable }: CellProps & { column: Exclude<ListColumn, 'title'> }) {
  switch (column) {
    case 'column':
      return <ColumnCell card={card} writable={writable} />;
    case 'owner':
      return <OwnerCell card={card} writable={writable} />;
    case 'due':
    case 'start':
      return <DateCell card={card} field={column} writable={writable} />;
    case 'priority':
      return <PriorityCell card={card} writable={writable} />;
    case 'labels':
      return <LabelsCell card={card} writable={writable} />;
    case 'checklist':
      return <ChecklistCell card={card} />;
    case 'blocked':
      return <BlockedCell card={card} writable={writable} />;
    case 'estimate':
      return <EstimateCell card={card} writable={writable} />;
  }
}

function ColumnCell({ card, writable }: CellProps) {
  const model = useBoard();
  const text = useViewText();
  const name = useColumnName(card.columnId) ?? '';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { projection } = model.connection;
  return (
    <>
      <CellButton
        {...{ card, writable, setAnchor }}
        what={text.list.column.column}
        value={name}
        open={anchor !== null}
      >
        <span className={styles.words}>{name}</span>
      </CellButton>
      {anchor && (
        <Picker
          anchor={anchor}
          label={text.list.column.column}
          options={model.columnIds().map((id) => ({ id, name: projection.column(id)?.name ?? '' }))}
          selected={new Set([card.columnId])}
          onPick={({ id }) => {
            if (id !== card.columnId) perform(model, { type: 'card.move', id: card.id, columnId: id });
          }}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}

function OwnerCell({ card, writable }: CellProps) {
  const model = useBoard();
  const text = useViewText();
  const people = useStore(model.connection.people);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const owner =
    card.owner === undefined
      ? undefined
      : { id: card.owner, name: people.get(card.owner)?.name ?? card.owner };
  const options = (): PickOption[] => [
    ...[...people.values()]
      .map(({ id, name }) => ({ id, name }))
      .sort(
        (a, b) =>
          Number(b.id === model.ownPersonId) - Number(a.id === model.ownPersonId) || byName(language)(a, b),
      ),
    { id: NOTHING, name: text.list.nobody },
  ];
  return (
    <>
      <CellButton
        {...{ card, writable, setAnchor }}
        what={text.list.column.owner}
        value={owner?.name ?? text.list.nobody}
        open={anchor !== null}
      >
        {owner && <Avatar person={owner} size="small" decorative />}
        <span className={owner ? styles.words : styles.none}>{owner?.name ?? '–'}</span>
      </CellButton>
      {anchor && (
        <Picker
          anchor={anchor}
          label={text.list.column.owner}
          options={options()}
          awaited={people.size === 0}
          selected={new Set([card.owner ?? NOTHING])}
          onPick={({ id }) => set(model, card.id, { owner: id === NOTHING ? null : id })}
          onClose={() => setAnchor(null)}
          renderMark={({ id, name }) => (
            <Avatar person={id === NOTHING ? undefined : { id, name }} size="small" decorative />
          )}
        />
      )}
    </>
  );
}

function DateCell({ card, field, writable }: CellProps & { field: 'due' | 'start' }) {
  const model = useBoard();
  const text = useViewText();
  const value = card[field];
  const context = useDayContext(value);
  const done = useColumnKind(card.columnId) === 'done';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <CellButton
        {...{ card, writable, setAnchor }}
        what={text.list.column[field]}
        value={
          value === undefined
            ? text.list.noDate
            : spokenDate(value, context, { late: field === 'due' && !done })
        }
        open={anchor !== null}
      >
        {value === undefined ? (
          <span className={styles.none}>–</span>
        ) : field === 'due' ? (
          <DueBadge due={value} done={done} context={context} />
        ) : (
          <span>{sayDay(value, context)}</span>
        )}
      </CellButton>
      {anchor && (
        <DatePanel
          anchor={anchor}
          label={text.list.column[field]}
          value={value}
          today={context.today}
          workdays={context.workdays}
          timed={field === 'due'}
          onChange={(next) => set(model, card.id, { [field]: next ?? null })}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}

function PriorityCell({ card, writable }: CellProps) {
  const model = useBoard();
  const text = useViewText();
  const board = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = card.priority ? board.card.priority[card.priority] : text.list.normal;
  return (
    <>
      <CellButton
        {...{ card, writable, setAnchor }}
        what={text.list.column.priority}
        value={name}
        open={anchor !== null}
      >
        <span className={card.priority ? styles.priorityValue : styles.none} data-priority={card.priority}>
          {card.priority ? name : '–'}
        </span>
      </CellButton>
      {anchor && (
        <Picker
          anchor={anchor}
          label={text.list.column.priority}
          options={[
            ...PRIORITIES.map((id) => ({ id: id as string, name: board.card.priority[id] })),
            { id: NOTHING, name: text.list.normal },
          ]}
          selected={new Set([card.priority ?? NOTHING])}
          onPick={({ id }) => set(model, card.id, { priority: PRIORITIES.find((one) => one === id) ?? null })}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}

function LabelsCell({ card, writable }: CellProps) {
  const model = useBoard();
  const text = useViewText();
  const labels = useLabels();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const live = [...labels.values()].filter(({ archived }) => !archived);
  const own = live.filter(({ id }) => card.labels.includes(id));
  return (
    <>
      <CellButton
        {...{ card, writable, setAnchor }}
        what={text.list.column.labels}
        value={own.map(({ name }) => name).join(', ') || text.list.none}
        open={anchor !== null}
      >
        {own.length === 0 && <span className={styles.none}>–</span>}
        {own.map(({ id, name, color }) => (
          <LabelPill key={id} name={name} color={color} />
        ))}
      </CellButton>
      {anchor && (
        <Picker
          anchor={anchor}
          label={text.list.column.labels}
          several
          options={live}
          selected={new Set(card.labels)}
          onPick={({ id }) =>
            perform(model, { type: 'card.label', id: card.id, labelId: id, on: !card.labels.includes(id) })
          }
          onClose={() => setAnchor(null)}
          renderMark={({ color }) => <LabelSwatch color={color} />}
        />
      )}
    </>
  );
}

function ChecklistCell({ card }: { card: Card }) {
  const text = useViewText();
  const { checklist } = card;
  if (checklist.length === 0) return null;
  const done = checklist.filter((item) => item.done).length;
  return (
    <span title={text.list.checked(done, checklist.length)}>
      <span aria-hidden="true">{`${done}/${checklist.length}`}</span>
      <span className="visually-hidden">{text.list.checked(done, checklist.length)}</span>
    </span>
  );
}

type Fields = Extract<Command, { type: 'card.set' }>['fields'];

function set(model: ReturnType<typeof useBoard>, id: Id, fields: Fields): void {
  perform(model, { type: 'card.set', id, fields });
}
