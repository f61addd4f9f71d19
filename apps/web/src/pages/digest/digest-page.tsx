import { digestDocument } from '@taktboard/reports';
import { CircleCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { reportApi } from '../../api/report-calls.ts';
import { useMessages } from '../../i18n/messages.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { reportMessages } from './messages.ts';
import { ReportFrame } from './report-frame.tsx';
import { ReportView } from './report-view.tsx';
import { useReport, useReportContext } from './use-report.ts';

export default function DigestPage({ boardId }: { boardId: string }) {
  const m = useMessages(reportMessages);
  const [day, setDay] = useState<string | null>(null);
  const ask = useCallback(() => reportApi.digest(boardId, day), [boardId, day]);
  const asked = useReport(boardId, ask);
  const contextOf = useReportContext(boardId);
  return (
    <ReportFrame
      title={m.digest}
      boardId={boardId}
      asked={asked}
      day={day}
      onDay={setDay}
      downloads={(report, board) => ({
        name: `${digestDocument(report, contextOf(board), 'page').title} ${report.reportDate}`,
        address: `/api/boards/${boardId}/digest?${day ? `date=${day}` : ''}`,
        formats: ['text', 'html', 'json'],
      })}
    >
      {(report, board) => {
        const view = digestDocument(report, contextOf(board), 'page');
        return (
          <>
            <ReportView report={view} />
            {view.sections.length === 0 && (
              <EmptyState icon={<CircleCheck size={32} />} title={m.quietTitle}>
                {m.quietText}
              </EmptyState>
            )}
          </>
        );
      }}
    </ReportFrame>
  );
}
