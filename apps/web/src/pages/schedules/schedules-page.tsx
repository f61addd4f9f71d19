import type { Schedule } from '@taktboard/protocol';
import { CalendarPlus, Plus } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { FeedsDialog } from '../../app/feeds/feeds-dialog.tsx';
import { useFeedText } from '../../app/feeds/text/feed-messages.ts';
import { Link } from '../../app/navigation.tsx';
import { PageFrame } from '../../app/page-frame.tsx';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { showToast } from '../../kit/toast.ts';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { boardList } from '../../session/board-list.ts';
import { people } from '../../session/people.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { scheduleMessages } from './messages.ts';
import { RemoveQuestion } from './remove-question.tsx';
import { sayScope } from './say-schedule.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ScheduleItem, type ScheduleAction } from './schedule-item.tsx';
import styles from './schedules.module.css';
import { useSchedules } from './use-schedules.ts';

type Open =
  | { kind: 'add'; personal: boolean }
  | { kind: 'feeds' }
  | { kind: ScheduleAction; schedule: Schedule };

/** Digests of a board that are sent by themselves: the team's, for whoever manages it, and one's own. */
export default function SchedulesPage({ boardId }: { boardId: string }) {
  const m = useMessages(scheduleMessages);
  const feedText = useFeedText();
  const known = useStore(people);
  const manages = useStore(boardList).boards?.find(({ id }) => id === boardId)?.role === 'manager';
  const [state, ask] = useSchedules(boardId, manages);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  useParts(true);
  const found = state.kind === 'ready' ? state.found : null;

  const remove = async (schedule: Schedule): Promise<void> => {
    close();
    const answer = await scheduleApi.remove(schedule.id);
    if (!answer.ok) return sayFault(answer.reason);
    showToast({ text: m.removed });
    await ask();
  };
  const item = (schedule: Schedule): ReactNode =>
    found && (
      <ScheduleItem
        key={schedule.id}
        schedule={schedule}
        scope={sayScope(schedule, m, {
          board: found.board,
          nameOf: (personId) => known.get(personId)?.name,
        })}
        onPause={(paused) => scheduleApi.change(schedule.id, { paused })}
        onAsk={(kind) => setOpen({ kind, schedule })}
        onChanged={ask}
      />
    );
  return (
    <PageFrame title={found ? `${m.title}: ${found.board.meta.title}` : m.title} boardId={boardId}>
      <div className={styles.page}>
        <p>
          <Link href={href.digest(boardId)}>{m.toDigest}</Link> ·{' '}
          <Link href={href.digests}>{m.toDigests}</Link>
        </p>
        {state.kind === 'loading' && <ReportLoading />}
        {state.kind === 'failed' && <ReportFailed fault={state.fault} onRetry={() => void ask()} />}
        {found?.mail === 'outbox' && (
          <div className={styles.note}>
            <p>{m.outboxNote}</p>
            {manages && (
              <Link href={href.outbox} className={buttonClass()}>
                {m.toOutbox}
              </Link>
            )}
          </div>
        )}
        {found?.ofBoard && (
          <Section
            heading={m.boardHeading}
            text={m.boardText}
            onAdd={() => setOpen({ kind: 'add', personal: false })}
          >
            {found.ofBoard.map(item)}
          </Section>
        )}
        {found && (
          <Section
            heading={m.ownHeading}
            text={m.ownText}
            onAdd={() => setOpen({ kind: 'add', personal: true })}
          >
            {found.own.map(item)}
          </Section>
        )}
        {found && (
          <section aria-labelledby="subscribe">
            <div className={styles.head}>
              <div>
                <h2 id="subscribe" className={styles.heading}>
                  {feedText.section}
                </h2>
                <p className={styles.soft}>{feedText.sectionText}</p>
              </div>
              <Button
                icon={<CalendarPlus size={16} aria-hidden="true" />}
                onClick={() => setOpen({ kind: 'feeds' })}
              >
                {feedText.title}
              </Button>
            </div>
          </section>
        )}
      </div>
      {found && (open?.kind === 'add' || open?.kind === 'change') && (
        <ScheduleDialog
          boardId={boardId}
          board={found.board}
          personal={open.kind === 'add' ? open.personal : open.schedule.personal}
          schedule={open.kind === 'add' ? null : open.schedule}
          onSaved={ask}
          onClose={close}
        />
      )}
      {found && open?.kind === 'feeds' && (
        <FeedsDialog board={{ id: boardId, title: found.board.meta.title }} onClose={close} />
      )}
      {open?.kind === 'history' && (
        <HistoryDialog
          scheduleId={open.schedule.id}
          zone={open.schedule.zone}
          pageOf={(key) => href.run(boardId, key)}
          onClose={close}
        />
      )}
      {open?.kind === 'remove' && (
        <RemoveQuestion onRemove={() => void remove(open.schedule)} onClose={close} />
      )}
    </PageFrame>
  );
}

interface SectionProps {
  heading: string;
  text: string;
  onAdd: () => void;
  children: readonly ReactNode[];
}

function Section({ heading, text, onAdd, children }: SectionProps) {
  const m = useMessages(scheduleMessages);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h2 id={id} className={styles.heading}>
            {heading}
          </h2>
          <p className={styles.soft}>{text}</p>
        </div>
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          aria-label={`${m.add}: ${heading}`}
          onClick={onAdd}
        >
          {m.add}
        </Button>
      </div>
      {children.length === 0 ? <p className={styles.empty}>{m.none}</p> : <ul>{children}</ul>}
    </section>
  );
}
