import type { WorkspaceReport, WorkspaceScope } from '@taktboard/protocol';
import { workspaceDocument, type WorkspaceContext } from '@taktboard/reports';
import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { workspaceApi } from '../../api/workspace-calls.ts';
import { Link, useSearch } from '../../app/navigation.tsx';
import { PageFrame } from '../../app/page-frame.tsx';
import { href } from '../../app/route.ts';
import { sayInstant } from '../../i18n/instant.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useParts } from '../../kit/use-parts.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { ReportView } from '../digest/report-view.tsx';
import styles from '../schedules/schedules.module.css';
import { ScopeChoice } from './scope-choice.tsx';
import { digestsMessages } from './text/digests-messages.ts';
import { WorkspaceSchedulesPart } from './workspace-schedules.tsx';

type Asked =
  | { kind: 'loading' }
  | { kind: 'failed'; fault: ApiFault }
  | { kind: 'ready'; report: WorkspaceReport };

/** What stands on all boards that one sees, or a digest over them as it was sent; and what is sent of it. */
export default function DigestsPage() {
  const m = useMessages(digestsMessages);
  const language = useLanguage();
  const run = new URLSearchParams(useSearch()).get('run');
  const [scope, setScope] = useState<WorkspaceScope>({ kind: 'all' });
  const [tries, setTries] = useState(0);
  const query = queryOf(run, scope);
  const [asked, setAsked] = useState<Asked>({ kind: 'loading' });
  useParts(true);
  useEffect(() => {
    let gone = false;
    // an answer that is there stays until the next
    setAsked((before) => (before.kind === 'failed' ? { kind: 'loading' } : before));
    void workspaceApi.digest(query).then((answer) => {
      if (gone) return;
      setAsked(
        answer.ok ? { kind: 'ready', report: answer.value } : { kind: 'failed', fault: answer.reason },
      );
    });
    return () => {
      gone = true;
    };
  }, [query, tries]);
  const view =
    asked.kind === 'ready'
      ? workspaceDocument(asked.report.digest, contextOf(asked.report, language), 'page')
      : null;
  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        {run === null ? (
          <>
            <p className={styles.soft}>{m.about}</p>
            <ScopeChoice label={m.scope} scope={scope} onChange={setScope} />
          </>
        ) : (
          <p>
            <Link href={href.digests}>{m.toNow}</Link>
          </p>
        )}
        {asked.kind === 'loading' && <ReportLoading />}
        {asked.kind === 'failed' && (
          <ReportFailed fault={asked.fault} onRetry={() => setTries((count) => count + 1)} />
        )}
        {asked.kind === 'ready' && run !== null && (
          <p role="status">{m.asSent(sayInstant(asked.report.digest.window.to, language))}</p>
        )}
        {view && <ReportView report={view} />}
        {view?.sections.length === 0 && (
          <EmptyState icon={<CircleCheck size={32} />} title={m.quietTitle}>
            {m.quietText}
          </EmptyState>
        )}
        <WorkspaceSchedulesPart />
      </div>
    </PageFrame>
  );
}

function queryOf(run: string | null, scope: WorkspaceScope): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return new URLSearchParams({
    ...(run === null ? { zone: timeZone } : { run }),
    ...(run === null && scope.kind === 'mine' ? { scope: 'mine' } : {}),
    ...(run === null && scope.kind === 'labelled' ? { label: scope.name } : {}),
  }).toString();
}

/** Names for ids, board by board, as everything was called when it was made. */
function contextOf({ boards, people }: WorkspaceReport, language: Language): WorkspaceContext {
  const named = (list: WorkspaceReport['people']) => new Map(list.map(({ id, name }) => [id, name]));
  return {
    language,
    boards: new Map(
      boards.map(({ id, title, columns, labels }) => [
        id,
        {
          language,
          boardTitle: title,
          columns: named(columns),
          people: named(people),
          labels: named(labels),
          boardUrl: href.board(id),
        },
      ]),
    ),
  };
}
