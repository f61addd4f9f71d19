import type { WorkspaceSchedule, WorkspaceScope, WorkspaceSchedules } from '@taktboard/protocol';
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import type { ApiFault } from '../../api/request.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { workspaceApi } from '../../api/workspace-calls.ts';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { showToast } from '../../kit/toast.ts';
import { ReportFailed } from '../digest/report-states.tsx';
import { HistoryDialog } from '../schedules/history-dialog.tsx';
import { scheduleMessages } from '../schedules/messages.ts';
import { RemoveQuestion } from '../schedules/remove-question.tsx';
import { ScheduleItem, type ScheduleAction } from '../schedules/schedule-item.tsx';
import styles from '../schedules/schedules.module.css';
import type { DigestsText } from './text/en.ts';
import { digestsMessages } from './text/digests-messages.ts';
import { WorkspaceDialog } from './workspace-dialog.tsx';

type Open = { kind: 'add' } | { kind: ScheduleAction; schedule: WorkspaceSchedule };
type Asked = { found: WorkspaceSchedules | null; fault: ApiFault | null };

/** What is sent of all boards, and what can be done with it. */
export function WorkspaceSchedulesPart() {
  const m = useMessages(scheduleMessages);
  const text = useMessages(digestsMessages);
  const [{ found, fault }, setAsked] = useState<Asked>({ found: null, fault: null });
  const [open, setOpen] = useState<Open | null>(null);
  const ask = useCallback(async () => {
    const answer = await workspaceApi.schedules();
    setAsked(answer.ok ? { found: answer.value, fault: null } : { found: null, fault: answer.reason });
  }, []);
  useEffect(() => void ask(), [ask]);
  const close = (): void => setOpen(null);
  const remove = async (id: string): Promise<void> => {
    close();
    const answer = await scheduleApi.remove(id);
    if (!answer.ok) return sayFault(answer.reason);
    showToast({ text: m.removed });
    await ask();
  };
  return (
    <section aria-labelledby="send">
      <div className={styles.head}>
        <div>
          <h2 id="send" className={styles.heading}>
            {text.sendHeading}
          </h2>
          <p className={styles.soft}>{text.sendText}</p>
        </div>
        {found && (
          <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen({ kind: 'add' })}>
            {m.add}
          </Button>
        )}
      </div>
      {fault && <ReportFailed fault={fault} onRetry={() => void ask()} />}
      {found === null && !fault && <p role="status">{m.loading}</p>}
      {found?.mail === 'outbox' && <p className={styles.note}>{m.outboxNote}</p>}
      {found?.schedules.length === 0 && <p className={styles.empty}>{m.none}</p>}
      <ul>
        {found?.schedules.map((schedule) => (
          <ScheduleItem
            key={schedule.id}
            schedule={schedule}
            scope={sayScope(schedule.scope, text)}
            onPause={(paused) => workspaceApi.change(schedule.id, { paused })}
            onAsk={(kind) => setOpen({ kind, schedule })}
            onChanged={ask}
          />
        ))}
      </ul>
      {(open?.kind === 'add' || open?.kind === 'change') && (
        <WorkspaceDialog
          schedule={open.kind === 'add' ? null : open.schedule}
          onSaved={ask}
          onClose={close}
        />
      )}
      {open?.kind === 'history' && (
        <HistoryDialog
          scheduleId={open.schedule.id}
          zone={open.schedule.zone}
          pageOf={href.workspaceRun}
          onClose={close}
        />
      )}
      {open?.kind === 'remove' && (
        <RemoveQuestion onRemove={() => void remove(open.schedule.id)} onClose={close} />
      )}
    </section>
  );
}

function sayScope(scope: WorkspaceScope, text: DigestsText): string {
  if (scope.kind === 'labelled') return text.labelled(scope.name);
  // about one person it is oneself: others are refused
  return scope.kind === 'all' ? text.all : text.mine;
}
