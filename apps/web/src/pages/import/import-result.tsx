import type { ImportReport } from '@taktboard/protocol';
import { useMessages } from '../../i18n/messages.ts';
import { groupDropped, type DroppedGroup } from './group-dropped.ts';
import styles from './import-page.module.css';
import { importMessages } from './messages.ts';

/** What comes along, as figures; those that are zero say nothing. */
export function Taken({ report }: { report: ImportReport }) {
  const m = useMessages(importMessages);
  const { taken } = report;
  const figures: [number, string][] = [
    [taken.columns, m.columns(taken.columns)],
    [taken.cards, m.cards(taken.cards)],
    [taken.checklists, m.checklists(taken.checklists)],
    [taken.checklistItems, m.items(taken.checklistItems)],
    [taken.labels, m.labels(taken.labels)],
    [taken.people, m.people(taken.people)],
    [taken.dueDates, m.dueDates(taken.dueDates)],
    [taken.comments, m.comments(taken.comments)],
  ];
  return (
    <ul className={styles.figures}>
      {figures
        .filter(([count]) => count > 0)
        .map(([count, text], index) => (
          <li key={text}>
            <span>{text}</span>
            {index === 1 && count > 0 && taken.archived > 0 && (
              <span className={styles.soft}> ({m.archived(taken.archived)})</span>
            )}
          </li>
        ))}
    </ul>
  );
}

const SHOWN = 50;

export function DroppedList({ report }: { report: ImportReport }) {
  const m = useMessages(importMessages);
  if (report.dropped.length === 0) return <p className={styles.soft}>{m.nothingDropped}</p>;
  const groups = groupDropped(report.dropped);
  return (
    <section className={styles.groups}>
      <div>
        <h3>{m.droppedTitle(report.dropped.length)}</h3>
        <p className={styles.soft}>{m.droppedText}</p>
      </div>
      {groups.map((group) => (
        <Group key={group.why} group={group} open={groups.length <= 3 && group.items.length <= 5} />
      ))}
    </section>
  );
}

function Group({ group, open }: { group: DroppedGroup; open: boolean }) {
  const m = useMessages(importMessages);
  const { why, items } = group;
  const rest = items.length - SHOWN;
  return (
    <details className={styles.group} open={open}>
      <summary>
        {why} <span className={styles.soft}>({items.length})</span>
      </summary>
      <ul>
        {items.slice(0, SHOWN).map(({ what, where }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two can be alike, and the list stays as it came
          <li key={index}>
            <span className={styles.what}>{what}</span>
            {where && ` · ${where}`}
          </li>
        ))}
        {rest > 0 && <li>{m.moreDropped(rest)}</li>}
      </ul>
    </details>
  );
}
