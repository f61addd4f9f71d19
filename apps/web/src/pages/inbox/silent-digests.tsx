import type { SilentDigest, SilentWorkspaceDigest } from '@taktboard/protocol';
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

interface SilentDigestsProps {
  digests: readonly SilentDigest[];
  /** Over all boards. */
  ofWorkspace: readonly SilentWorkspaceDigest[];
}

/** Digests that one has set up and that nobody gets any more; each stands here until something is done about it. */
export function SilentDigests({ digests, ofWorkspace }: SilentDigestsProps) {
  const m = useMessages(inboxMessages);
  const schedules = useMessages(scheduleMessages);
  const language = useLanguage();
  const all = [
    ...digests.map(({ board, ...digest }) => ({
      ...digest,
      text: m.silent(board.title, digest.to),
      page: href.schedules(board.id),
    })),
    ...ofWorkspace.map((digest) => ({
      ...digest,
      text: m.silentWorkspace(digest.to),
      page: href.digests,
    })),
  ];
  return (
    <ul aria-label={m.silentTitle}>
      {all.map(({ scheduleId, text, page, since, fault }) => (
        <li key={scheduleId} className={styles.silent}>
          <CircleAlert size={20} aria-hidden="true" />
          <div className={styles.what}>
            <p>{text}</p>
            <p className={styles.about}>
              {m.silentSince(sayInstant(since, language), fault === null ? '' : sayFaultOf(fault, schedules))}
            </p>
          </div>
          <Link href={page} className={buttonClass()}>
            {m.silentOpen}
          </Link>
        </li>
      ))}
    </ul>
  );
}
