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
import { TemplateChoice, type Chosen } from '../../start/template-choice.tsx';
import { useTemplates } from '../../start/use-templates.ts';
import { ownZone } from '../../session/own-zone.ts';
import styles from './boards-dialogs.module.css';
import { boardsDialogMessages } from './dialog-messages.ts';

const FORM = 'create-board';

export function CreateBoardDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(boardsDialogMessages);
  const language = useLanguage();
  const sayFault = useSayFault();
  const { templates, fault: listFault } = useTemplates();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<Chosen>({ template: 'plain', keyDate: '' });
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [busy, setBusy] = useState(false);
  const timeZone = ownZone();

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || busy) return;
    setBusy(true);
    const { template, keyDate } = chosen;
    const answer = await boardApi.create({
      title: title.trim(),
      language,
      zone: timeZone,
      template,
      ...(keyDate === '' ? {} : { keyDate }),
    });
    setBusy(false);
    if (!answer.ok) return setFault(answer.reason);
    void refreshBoards();
    onClose();
    navigate(href.board(answer.value.id));
  };
  return (
    <Dialog
      wide
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
      <form id={FORM} className={styles.form} onSubmit={(event) => void create(event)}>
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
        {listFault === null && <TemplateChoice templates={templates} chosen={chosen} onChoose={setChosen} />}
      </form>
    </Dialog>
  );
}
