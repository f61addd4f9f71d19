import styles from './other-version.module.css';
import { useTaskText } from './text/task-messages.ts';

/** What someone else wrote in the place of what one wrote oneself: told quietly, and one press away. */
export function OtherVersion({ text, onTake }: { text: string | null; onTake: () => void }) {
  const task = useTaskText();
  return (
    <div role="status">
      {text !== null && (
        <p className={styles.other}>
          <span>{task.otherVersion(text)}</span>
          <button type="button" className={styles.take} onClick={onTake}>
            {task.takeOther}
          </button>
        </p>
      )}
    </div>
  );
}
