import type { Id } from '@taktboard/board';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import shared from '../task-dialog.module.css';
import { ApprovalEntry } from './approval-entry.tsx';
import styles from './approval.module.css';
import { useApprovalText } from './text/approval-messages.ts';
import { useApprovals } from './use-approvals.ts';

/** What guests were asked about the task, where one was. */
export function ApprovalSection({ cardId }: { cardId: Id }) {
  const { connection } = useBoard();
  const text = useApprovalText();
  const manages = useStore(connection.role) === 'manager';
  const { approvals, failed } = useApprovals(cardId);
  if (approvals === null || approvals.length === 0) return null;
  return (
    <section aria-label={text.heading}>
      <h3 className={shared.heading}>{text.heading}</h3>
      {failed && (
        <p className={styles.soft} role="status">
          {text.notReached}
        </p>
      )}
      <ul className={styles.list}>
        {approvals.map((approval) => (
          <ApprovalEntry key={approval.id} cardId={cardId} approval={approval} manages={manages} />
        ))}
      </ul>
    </section>
  );
}
