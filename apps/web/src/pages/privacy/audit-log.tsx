import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { privacyApi, type AuditAsked } from '../../api/privacy-calls.ts';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { cx } from '../../kit/cx.ts';
import { useStore } from '../../kit/use-store.ts';
import { boardList } from '../../session/board-list.ts';
import { people, refreshPeople } from '../../session/people.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { AuditFilter } from './audit-filter.tsx';
import styles from './privacy.module.css';
import { sayEntry, type Names } from './say-entry.ts';
import { privacyMessages } from './text/messages.ts';
import { useAudit } from './use-audit.ts';

const ALL: AuditAsked = { person: '', kind: '', from: '', to: '' };

/** Who did what to access and data. */
export function AuditLog() {
  const m = useMessages(privacyMessages);
  const language = useLanguage();
  const [asked, setAsked] = useState(ALL);
  const { entries, hasMore, fault, check, showOlder, again } = useAudit(asked);
  const names = useNames();
  return (
    <section className={styles.section} aria-label={m.audit}>
      <p className={styles.text}>{m.auditText}</p>
      {check && (
        <p className={cx(styles.check, !check.whole && styles.broken)} role="status">
          {check.whole ? <ShieldCheck size={16} /> : <ShieldAlert size={16} />}
          {check.brokenAt === undefined ? m.whole(check.entries) : m.broken(check.brokenAt)}
        </p>
      )}
      <AuditFilter asked={asked} onChange={setAsked} />
      <div className={styles.buttons}>
        <a className={buttonClass()} href={privacyApi.auditFile(asked, 'csv')} download>
          {m.asTable}
        </a>
        <a className={buttonClass()} href={privacyApi.auditFile(asked, 'json')} download>
          {m.asJson}
        </a>
      </div>
      {fault && <ReportFailed fault={fault} onRetry={again} />}
      {!entries && !fault && <ReportLoading />}
      {entries?.length === 0 && <p className={styles.empty}>{m.nothing}</p>}
      {entries && entries.length > 0 && (
        <ol aria-label={m.entries}>
          {entries.map((entry) => {
            const { what, who, more } = sayEntry(entry, { m, names });
            return (
              <li key={entry.n} className={styles.entry}>
                <time dateTime={entry.at}>{sayInstant(entry.at, language)}</time>
                <div>
                  <p className={styles.what}>{what}</p>
                  <p className={styles.soft}>{[who, ...more].join(' · ')}</p>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {hasMore && (
        <div className={styles.buttons}>
          <Button onClick={showOlder}>{m.older}</Button>
        </div>
      )}
    </section>
  );
}

function useNames(): Names {
  const everyone = useStore(people);
  const { boards } = useStore(boardList);
  useEffect(() => void refreshPeople(), []);
  return useMemo(() => {
    const titles = new Map(boards?.map(({ id, title }) => [id, title]));
    return { person: (id) => everyone.get(id)?.name, board: (id) => titles.get(id) };
  }, [everyone, boards]);
}
