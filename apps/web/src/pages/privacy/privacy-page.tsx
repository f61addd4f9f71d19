import { useState } from 'react';
import { PageFrame } from '../../app/page-frame.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { session } from '../../session/session.ts';
import { Segments } from '../flow/segments.tsx';
import { AuditLog } from './audit-log.tsx';
import { OwnData } from './own-data.tsx';
import { PeopleData } from './people-data.tsx';
import { RetentionForm } from './retention-form.tsx';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

type Part = 'own' | 'people' | 'retention' | 'audit';

/** What is kept about people, and who did what to it. */
export default function PrivacyPage() {
  const m = useMessages(privacyMessages);
  const current = useStore(session);
  const [part, setPart] = useState<Part>('own');
  useParts(true);
  if (current.kind !== 'signed-in') return null;
  const { me } = current;
  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        {me.workspaceRole === 'administrator' && (
          <div>
            <Segments
              label={m.title}
              value={part}
              options={[
                ['own', m.own],
                ['people', m.people],
                ['retention', m.retention],
                ['audit', m.audit],
              ]}
              onChange={setPart}
            />
          </div>
        )}
        {part === 'own' && <OwnData personId={me.person.id} />}
        {part === 'people' && <PeopleData />}
        {part === 'retention' && <RetentionForm />}
        {part === 'audit' && <AuditLog />}
      </div>
    </PageFrame>
  );
}
