import { PageFrame } from '../../app/page-frame.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { session } from '../../session/session.ts';
import { AuditLog } from './audit-log.tsx';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

/** What is kept about people, and who did what to it. */
export default function PrivacyPage() {
  const m = useMessages(privacyMessages);
  const current = useStore(session);
  useParts(true);
  const administrates = current.kind === 'signed-in' && current.me.workspaceRole === 'administrator';
  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        {administrates ? <AuditLog /> : <p className={styles.empty}>{m.forAdministrators}</p>}
      </div>
    </PageFrame>
  );
}
