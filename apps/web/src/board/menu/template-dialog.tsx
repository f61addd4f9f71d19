import { useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { templateApi } from '../../api/template-calls.ts';
import { FaultText } from '../../api/fault-text.tsx';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TemplateChoice, type Chosen } from '../../start/template-choice.tsx';
import { useTemplates } from '../../start/use-templates.ts';
import { useBoard } from '../state/board-context.ts';
import styles from './menu-dialogs.module.css';
import { useMenuText } from './text/menu-messages.ts';

/** Lays a template out on a board without tasks; everyone on it sees it come. */
export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const { boardId } = useBoard().connection;
  const text = useMenuText();
  const language = useLanguage();
  const { templates, fault } = useTemplates();
  const [chosen, setChosen] = useState<Chosen>({ template: 'campaign', keyDate: '' });
  const [busy, setBusy] = useState(false);
  const lay = async () => {
    setBusy(true);
    const { template, keyDate } = chosen;
    const answer = await templateApi.layOut(boardId, {
      template,
      language,
      ...(keyDate === '' ? {} : { keyDate }),
    });
    setBusy(false);
    if (!answer.ok) return sayFault(answer.reason);
    onClose();
  };
  return (
    <Dialog
      wide
      title={text.templateTitle}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button look="primary" disabled={busy || templates === null} onClick={() => void lay()}>
            {text.lay}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{text.templateText}</p>
        {fault ? (
          <p role="alert">
            <FaultText fault={fault} />
          </p>
        ) : (
          <TemplateChoice templates={templates} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
    </Dialog>
  );
}
