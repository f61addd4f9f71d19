import { digestDocument } from '@taktboard/reports';
import { ChartSpline, CircleCheck, Layers, Send } from 'lucide-react';
import { useCallback, useState } from 'react';
import { digestQuery, reportApi } from '../../api/report-calls.ts';
import { Link, useSearch } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { wallClock } from '../../i18n/calendar-math.ts';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { buttonClass } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { PersonFiguresNote } from './person-figures-note.tsx';
import { reportMessages } from './messages.ts';
import { ReportFrame } from './report-frame.tsx';
import { ReportView } from './report-view.tsx';
import { SinceChooser } from './since-chooser.tsx';
import { usePersonFigures } from './use-person-figures.ts';
import { useReport, useReportContext } from './use-report.ts';

export default function DigestPage({ boardId }: { boardId: string }) {
  const m = useMessages(reportMessages);
  const language = useLanguage();
  const [day, setDay] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(null);
  // another day, or a comparison, is another digest than the one that was sent
  const sent = new URLSearchParams(useSearch()).get('run');
  const run = day === null && since === null ? sent : null;
  const ask = useCallback(
    () => reportApi.digest(boardId, { date: day, since, run }),
    [boardId, day, since, run],
  );
  const asked = useReport(boardId, ask);
  const [{ board: known }, retry] = asked;
  const figures = usePersonFigures(retry);
  const contextOf = useReportContext(boardId);
  return (
    <ReportFrame
      title={m.digest}
      boardId={boardId}
      asked={asked}
      day={day}
      onDay={setDay}
      choice={
        known && (
          <SinceChooser
            since={since}
            day={day ?? wallClock(Date.now(), known.meta.zone).today}
            workdays={known.meta.workdays}
            onSince={setSince}
          />
        )
      }
      links={
        <>
          <Link href={href.flow(boardId)} className={buttonClass('plain')}>
            <ChartSpline size={16} aria-hidden="true" />
            {m.flow}
          </Link>
          <Link href={href.schedules(boardId)} className={buttonClass('plain')}>
            <Send size={16} aria-hidden="true" />
            {m.sendRegularly}
          </Link>
          <Link href={href.digests} className={buttonClass('plain')}>
            <Layers size={16} aria-hidden="true" />
            {m.allBoards}
          </Link>
        </>
      }
      downloads={(report, board) => ({
        name: `${digestDocument(report, contextOf(board), 'page').title} ${report.reportDate}`,
        address: `/api/boards/${boardId}/digest?${digestQuery({ date: day, since, run })}`,
        formats: ['text', 'html', 'json'],
      })}
    >
      {(report, board) => {
        const view = digestDocument(report, contextOf(board), 'page');
        return (
          <>
            {run !== null && <p role="status">{m.asSent(sayInstant(report.window.to, language))}</p>}
            <ReportView report={view} />
            {view.sections.length === 0 && (
              <EmptyState icon={<CircleCheck size={32} />} title={m.quietTitle}>
                {m.quietText}
              </EmptyState>
            )}
            <PersonFiguresNote {...figures} />
          </>
        );
      }}
    </ReportFrame>
  );
}
