import { useCallback, useState } from 'react';
import { reportApi } from '../../api/report-calls.ts';
import { Link } from '../../app/navigation.tsx';
import { PageFrame } from '../../app/page-frame.tsx';
import { href } from '../../app/route.ts';
import { addDays } from '../../i18n/calendar-math.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { useParts } from '../../kit/use-parts.ts';
import { reportMessages } from '../digest/messages.ts';
import styles from '../digest/report-page.module.css';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { useReport } from '../digest/use-report.ts';
import { AgeingChart } from './charts/ageing-chart.tsx';
import { BurnUpChart } from './charts/burn-up-chart.tsx';
import { CumulativeChart } from './charts/cumulative-chart.tsx';
import { CycleChart } from './charts/cycle-chart.tsx';
import { ThroughputChart } from './charts/throughput-chart.tsx';
import { sayDate, type FlowView } from './flow-view.ts';
import { leadOf } from './lead-of.ts';
import { Segments } from './segments.tsx';
import { flowMessages } from './text/flow-messages.ts';

const WINDOWS = ['28', '91', '182', '364'] as const;
type Window = (typeof WINDOWS)[number];

/** How work flows over a board: what can be said aloud, then five pictures with the table behind each. */
export default function FlowPage({ boardId }: { boardId: string }) {
  const m = useMessages(flowMessages);
  const [days, setDays] = useState<Window>('91');
  const ask = useCallback(() => {
    // the server knows the board's day; a day more or less of a window is no other window
    const today = new Date().toISOString().slice(0, 10);
    return reportApi.flow(boardId, addDays(today, 1 - Number(days)));
  }, [boardId, days]);
  const [state, retry] = useReport(boardId, ask);
  const { board } = state;
  return (
    <PageFrame title={board ? `${m.flow}: ${board.meta.title}` : m.flow} boardId={boardId}>
      <div className={styles.page}>
        {board && (
          <div className={styles.tools}>
            <Segments
              label={m.window}
              value={days}
              options={WINDOWS.map((one) => [one, m.windows[one]])}
              onChange={setDays}
            />
            <div className={styles.end}>
              <DigestLink boardId={boardId} />
            </div>
          </div>
        )}
        {state.kind === 'loading' && <ReportLoading />}
        {state.kind === 'failed' && <ReportFailed fault={state.fault} onRetry={retry} />}
        {state.kind === 'ready' && <Pictures report={state.report} board={state.board} />}
      </div>
    </PageFrame>
  );
}

function DigestLink({ boardId }: { boardId: string }) {
  const m = useMessages(reportMessages);
  return <Link href={href.digest(boardId)}>{m.digest}</Link>;
}

function Pictures({ report, board }: Pick<FlowView, 'report' | 'board'>) {
  const m = useMessages(flowMessages);
  const language = useLanguage();
  useParts(true);
  const view: FlowView = { report, board, m, language, of: '' };
  view.of = `${board.meta.title} · ${sayDate(view, report.to)}`;
  return (
    <article>
      <p className={styles.paperTitle}>{`${m.flow}: ${board.meta.title}`}</p>
      <p className={styles.date}>{`${sayDate(view, report.from)} – ${sayDate(view, report.to)}`}</p>
      <p className={styles.lead}>{leadOf(view).join(' ')}</p>
      <BurnUpChart view={view} />
      <AgeingChart view={view} />
      <CycleChart view={view} />
      <ThroughputChart view={view} />
      <CumulativeChart view={view} />
      {report.since === report.from && (
        <footer className={styles.footer}>
          <p>{m.since(sayDate(view, report.since))}</p>
        </footer>
      )}
    </article>
  );
}
