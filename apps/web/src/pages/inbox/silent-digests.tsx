import type { SilentDigest } from '@taktboard/protocol';
import { CircleAlert } from 'lucide-react';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { buttonClass } from '../../kit/button.tsx';
import { scheduleMessages } from '../schedules/messages.ts';
import { sayFaultOf } from '../schedules/say-schedule.ts';
import styles from './inbox.module.css';
import { inboxMessages } from './messages.ts';

/** Digests that one has set up and that nobody gets any more; each stands here until something is done about it. */
export function SilentDigests({ digests }: { digests: readonly SilentDigest[] }) {
  const m = useMessages(inboxMessages);
  const schedules = useMessages(scheduleMessages);
  const language = useLanguage();
  return (
    <ul aria-label={m.silentTitle}>
      {digests.map(({ scheduleId, board, to, since, fault }) => (
        <li key={scheduleId} className={styles.silent}>
          <CircleAlert size={20} aria-hidden="true" />
          <div className={styles.what}>
            <p>{m.silent(board.title, to)}</p>
            <p className={styles.about}>
              {m.silentSince(sayInstant(since, language), fault === null ? '' : sayFaultOf(fault, schedules))}
            </p>
          </div>
          <Link href={href.schedules(board.id)} className={buttonClass()}>
            {m.silentOpen}
          </Link>
        </li>
      ))}
    </ul>
  );
}
