import { ChevronsUp, ChevronUp, Circle, CircleCheck, Diamond, Hourglass, OctagonX } from 'lucide-react';
import { useState } from 'react';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { sayDay } from '../../i18n/day.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Badge } from '../../kit/badge.tsx';
import { DatePanel } from '../../kit/date-panel.tsx';
import { DueBadge } from '../../kit/due-badge.tsx';
import { showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { people } from '../../session/people.ts';
import { actOnBoard } from './act-on-board.ts';
import type { Entry, GroupName } from './group-tasks.ts';
import { myTasksMessages } from './messages.ts';
import styles from './my-tasks.module.css';
import { planDue, planFinish, planItemDone, planItemDue } from './plan-change.ts';
import { SnoozeButton } from './snooze-button.tsx';

interface TaskLineProps {
  entry: Entry;
  group: GroupName;
  onHide: (hidden: boolean) => void;
  onChanged: () => Promise<void>;
}

/** One thing to do: finished, put off or opened from here. */
export function TaskLine({ entry, group, onHide, onChanged }: TaskLineProps) {
  const { task, board, item, due, snoozed, today, isPast } = entry;
  const m = useMessages(myTasksMessages);
  const language = useLanguage();
  const names = useStore(people);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  /** What the page has changed and the server may not have told yet. */
  const [moved, setMoved] = useState<{ due: string | undefined } | null>(null);
  const writable = board.role === 'editor' || board.role === 'manager';
  const name = (item ? item.text : task.title) || m.untitled;
  const shownDue = moved ? moved.due : due;
  const column = board.columns.find(({ id }) => id === task.columnId)?.name ?? '';
  const context = { language, today, isPast, workdays: board.workdays };

  const act = async (change: Change) => {
    change.before();
    const done = await actOnBoard(board.id, change.plan);
    if (!done.ok) {
      change.back();
      showToast({ text: done.reason === 'not-reached' ? m.notDone : m.gone, tone: 'fault' });
      return;
    }
    showToast({
      about: 'my-tasks',
      text: change.said,
      action: {
        label: m.undo,
        run: () => {
          change.back();
          void done.value.takeBack().then((isBack) => {
            if (!isBack) showToast({ text: m.notDone, tone: 'fault' });
            return onChanged();
          });
        },
      },
    });
    await done.value.saved;
    await onChanged();
    change.back(); // from here on the server's answer shows it
  };
  const finish = () =>
    act({
      plan: (connection) =>
        item
          ? planItemDone(connection, { cardId: task.id, itemId: item.id })
          : planFinish(connection, task.id),
      before: () => onHide(true),
      back: () => onHide(false),
      said: m.finished(name),
    });
  const reschedule = (next: string | undefined) =>
    act({
      plan: (connection) =>
        item
          ? planItemDue(connection, { cardId: task.id, itemId: item.id, due: next })
          : planDue(connection, task.id, next),
      before: () => setMoved({ due: next }),
      back: () => setMoved(null),
      said: next === undefined ? m.undated(name) : m.moved(name, sayDay(next, context)),
    });

  const waiters = task.waitedBy.map(({ title, owner }) =>
    m.waiter(title || m.untitled, owner === undefined ? undefined : names.get(owner)?.name),
  );
  return (
    <li className={styles.line}>
      {writable && group !== 'contributing' && (
        <button
          type="button"
          className={styles.finish}
          aria-label={m.finish(name)}
          onClick={() => void finish()}
        >
          <Circle size={20} aria-hidden="true" className={styles.open} />
          <CircleCheck size={20} aria-hidden="true" className={styles.hovered} />
        </button>
      )}
      <div className={styles.what}>
        <Link href={href.card(board.id, task.id)} className={styles.title}>
          {name}
        </Link>
        <div className={styles.about}>
          {item && <span>{m.inTask(task.title || m.untitled)}</span>}
          <span className={styles.place}>
            {board.title} · {column}
          </span>
          {task.priority && task.priority !== 'low' && (
            <span className={styles.fact} data-priority={task.priority}>
              {task.priority === 'urgent' ? <ChevronsUp size={14} /> : <ChevronUp size={14} />}
              {m.priority[task.priority]}
            </span>
          )}
          {task.milestone && <Diamond size={13} aria-hidden="true" />}
          {!item && task.items.length > 0 && <span>{m.items(task.items.length)}</span>}
          {task.blocked && (
            <Badge tone="blocked" icon={<OctagonX size={14} aria-hidden="true" />}>
              {m.blocked(task.blocked.reason)}
            </Badge>
          )}
          {task.waitsFor.length > 0 && group !== 'waiting' && (
            <span className={styles.fact}>
              <Hourglass size={13} aria-hidden="true" />
              {m.waitsFor(
                task.waitsFor.map(({ title }) => m.waiter(title || m.untitled, undefined)).join(', '),
              )}
            </span>
          )}
          {group === 'snoozed' && snoozed && <span>{m.remindOn(sayDay(snoozed, context))}</span>}
          {group === 'waiting' && <span>{m.waitedBy(waiters.join(', '))}</span>}
        </div>
      </div>
      {(group === 'overdue' || group === 'snoozed') && (
        <SnoozeButton entry={entry} name={name} onHide={onHide} onChanged={onChanged} />
      )}
      <button
        type="button"
        className={styles.due}
        disabled={!writable}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      >
        <span className="visually-hidden">{m.due(name)}: </span>
        {shownDue === undefined ? (
          <span className={styles.none}>{m.noDate}</span>
        ) : (
          <DueBadge due={shownDue} context={context} />
        )}
      </button>
      {anchor && (
        <DatePanel
          anchor={anchor}
          label={m.due(name)}
          value={shownDue}
          today={today}
          workdays={board.workdays}
          timed
          onChange={(next) => void reschedule(next)}
          onClose={() => setAnchor(null)}
        />
      )}
    </li>
  );
}

interface Change {
  plan: Parameters<typeof actOnBoard>[1];
  /** Shows it before the server knows, and takes that back. */
  before: () => void;
  back: () => void;
  said: string;
}
