import type { ShownTask as Shown } from '@taktboard/protocol';
import { sayDay } from '../../../i18n/day.ts';
import { useDayContext } from '../../state/use-day-context.ts';
import { safeHref } from '../safe-href.ts';
import styles from './approval.module.css';
import { useApprovalText } from './text/approval-messages.ts';

/** A task as a guest saw it. */
export function ShownTask({ task }: { task: Shown }) {
  const text = useApprovalText();
  const day = useDayContext(undefined);
  const { title, description, start, due, owner, board, checklist, links } = task;
  const facts = [
    ...(due === undefined ? [] : [[text.due, sayDay(due, day)]]),
    ...(start === undefined ? [] : [[text.start, sayDay(start, day)]]),
    ...(owner === undefined ? [] : [[text.owner, owner]]),
    ...(board === undefined ? [] : [[text.board, board]]),
  ];
  return (
    <div className={styles.shown}>
      <h4 dir="auto">{title}</h4>
      {facts.length > 0 && (
        <p className={styles.facts}>
          {facts.map(([name, value]) => (
            <span key={name}>
              {name}: {value}
            </span>
          ))}
        </p>
      )}
      <p className={styles.said} dir="auto">
        {description === '' ? text.noDescription : description}
      </p>
      {checklist && (
        <ul aria-label={text.checklist}>
          {numbered(checklist).map(([key, item]) => (
            <li key={key}>
              {item.text} ({item.done ? text.stepDone : text.stepOpen})
            </li>
          ))}
        </ul>
      )}
      {links && (
        <ul aria-label={text.links}>
          {numbered(links).map(([key, link]) => (
            <li key={key}>
              <ShownLink {...link} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ShownLink({ title, url }: { title: string; url: string }) {
  const href = safeHref(url);
  const name = title || url;
  if (href === null) return name;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}

/** What is past has no ids and does not move. */
function numbered<Item>(items: readonly Item[]): [key: string, item: Item][] {
  return items.map((item, at) => [String(at), item]);
}
