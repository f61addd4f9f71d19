import { useState, type FormEvent } from 'react';
import { navigate } from '../../app/navigation.tsx';
import { boardApi } from '../../api/board-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { href } from '../../app/route.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { refreshBoards } from '../../session/board-list.ts';
import { boardsMessages } from './messages.ts';

const FORM = 'create-board';

export function CreateBoardDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(boardsMessages);
  const language = useLanguage();
  const sayFault = useSayFault();
  const [title, setTitle] = useState('');
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || busy) return;
    setBusy(true);
    const answer = await boardApi.create({ title: title.trim(), language, zone: timeZone });
    setBusy(false);
    if (!answer.ok) return setFault(answer.reason);
    void refreshBoards();
    onClose();
    navigate(href.board(answer.value.id));
  };
  return (
    <Dialog
      title={m.createTitle}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {m.cancel}
          </Button>
          <Button type="submit" form={FORM} look="primary" disabled={busy || !title.trim()}>
            {m.createIt}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={(event) => void create(event)}>
        <TextField
          data-autofocus
          label={m.boardTitle}
          placeholder={m.boardExample}
          hint={m.createHint(timeZone)}
          fault={fault ? sayFault(fault) : undefined}
          maxLength={500}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
