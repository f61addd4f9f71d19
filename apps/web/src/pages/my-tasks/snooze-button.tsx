import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { request } from '../../api/request.ts';
import { ANYTHING } from '../../api/shape.ts';
import { sayDay } from '../../i18n/day.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { DatePanel } from '../../kit/date-panel.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { showToast } from '../../kit/toast.ts';
import type { Entry } from './group-tasks.ts';
import { myTasksMessages } from './messages.ts';

interface SnoozeButtonProps {
  entry: Entry;
  name: string;
  onHide: (hidden: boolean) => void;
  onChanged: () => Promise<void>;
}

/** When one wants to be reminded of what is overdue. Nobody else sees it, and it stays overdue for everyone. */
export function SnoozeButton({ entry, name, onHide, onChanged }: SnoozeButtonProps) {
  const { task, item, board, snoozed, today } = entry;
  const m = useMessages(myTasksMessages);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const until = snoozed !== undefined && snoozed > today ? snoozed : undefined;

  const ask = async (next: string | undefined): Promise<boolean> => {
    onHide(true);
    const body = {
      boardId: board.id,
      cardId: task.id,
      ...(item ? { itemId: item.id } : {}),
      until: next ?? null,
    };
    const answer = await request('/my/snoozes', { method: 'POST', body, answer: ANYTHING });
    if (answer.ok) await onChanged();
    onHide(false);
    if (!answer.ok) sayFault(answer.reason);
    return answer.ok;
  };
  const snooze = async (chosen: string | undefined): Promise<void> => {
    const next = chosen !== undefined && chosen > today ? chosen : undefined;
    if (next === until || !(await ask(next))) return;
    showToast({
      about: 'my-tasks',
      text: next === undefined ? m.woken(name) : m.snoozed(name, sayDay(next, { language, today })),
      action: { label: m.undo, run: () => void ask(until) },
    });
  };
  return (
    <>
      <IconButton
        label={m.remind(name)}
        icon={<AlarmClock size={18} />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      />
      {anchor && (
        <DatePanel
          anchor={anchor}
          label={m.remind(name)}
          value={until}
          today={today}
          workdays={board.workdays}
          onChange={(next) => void snooze(next)}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}
