import type { ImportedTask } from '@taktboard/protocol';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { longDay } from '../../i18n/day.ts';
import styles from './mapping-table.module.css';
import { importMessages } from './messages.ts';

/** The first tasks as they would be: whoever knows the file sees at once whether its columns were understood. */
export function FirstTasks({ tasks }: { tasks: readonly ImportedTask[] }) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{m.firstTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{m.fields.title}</th>
            <th scope="col">{m.fields.column}</th>
            <th scope="col">{m.fields.owner}</th>
            <th scope="col">{m.fields.due}</th>
            <th scope="col">{m.fields.labels}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- titles repeat, and the list stays as it came
            <tr key={index}>
              <th scope="row">{task.title}</th>
              <td>{task.column}</td>
              <td>{task.owner}</td>
              <td>{task.due && longDay(task.due, language)}</td>
              <td>{task.labels.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
