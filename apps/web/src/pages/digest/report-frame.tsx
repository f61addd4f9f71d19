import type { ReactNode } from 'react';
import type { BoardNames } from '../../api/report-calls.ts';
import { PageFrame } from '../../app/page-frame.tsx';
import { wallClock } from '../../i18n/calendar-math.ts';
import styles from './report-page.module.css';
import { ReportFailed, ReportLoading } from './report-states.tsx';
import { DayChooser, Downloads, type DownloadsProps } from './report-tools.tsx';
import type { ReportState } from './use-report.ts';

interface ReportFrameProps<Report> {
  title: string;
  boardId: string;
  asked: readonly [state: ReportState<Report>, retry: () => void];
  day: string | null;
  onDay: (day: string | null) => void;
  /** What else is chosen. */
  choice?: ReactNode;
  /** Where one goes on from here. */
  links?: ReactNode;
  downloads: (report: Report, board: BoardNames) => DownloadsProps;
  children: (report: Report, board: BoardNames) => ReactNode;
}

/** A report under what it is asked by. That stays while it loads and when it fails: another day may be told. */
export function ReportFrame<Report>({
  title,
  boardId,
  asked: [state, retry],
  day,
  onDay,
  choice,
  links,
  downloads,
  children,
}: ReportFrameProps<Report>) {
  const { board } = state;
  return (
    <PageFrame title={board ? `${title}: ${board.meta.title}` : title} boardId={boardId}>
      <div className={styles.page}>
        {board && (
          <div className={styles.tools}>
            <DayChooser
              day={day}
              today={wallClock(Date.now(), board.meta.zone).today}
              workdays={board.meta.workdays}
              onDay={onDay}
            />
            {choice}
            {state.kind === 'ready' && (
              <div className={styles.end}>
                <Downloads {...downloads(state.report, state.board)} />
              </div>
            )}
          </div>
        )}
        {board && links && <div className={styles.links}>{links}</div>}
        {state.kind === 'loading' && <ReportLoading />}
        {state.kind === 'failed' && <ReportFailed fault={state.fault} onRetry={retry} />}
        {state.kind === 'ready' && children(state.report, state.board)}
      </div>
    </PageFrame>
  );
}
