import type { Card, Command, Link } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { Popover } from '../../../kit/popover.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { showToast } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useTaskText } from '../text/task-messages.ts';
import styles from './relations.module.css';
import { nameOfAddress, typedAddress } from './typed-address.ts';

interface LinkPanelProps {
  card: Card;
  /** The link that is changed; null for a new one. */
  link: Link | null;
  anchor: HTMLElement;
  onClose: () => void;
}

export function LinkPanel({ card, link, anchor, onClose }: LinkPanelProps) {
  const model = useBoard();
  const task = useTaskText();
  const [address, setAddress] = useState(link?.url ?? '');
  const [title, setTitle] = useState(link?.title ?? '');
  const [isWrong, setWrong] = useState(false);
  const keep = (url: string): boolean => {
    const name = title.trim() || nameOfAddress(url);
    const commands: Command[] = [{ type: 'link.add', cardId: card.id, url, title: name }];
    if (link) commands.unshift({ type: 'link.remove', cardId: card.id, id: link.id });
    const isSame = link?.url === url && link.title === name;
    return isSame || perform(model, ...commands) !== null;
  };
  const submit = (): void => {
    const url = typedAddress(address);
    if (url === null) setWrong(true);
    else if (keep(url)) {
      anchor.focus({ preventScroll: true });
      onClose();
    }
  };
  /** However it is left, an address that was typed counts; what is none is said. */
  const leave = (): void => {
    const url = typedAddress(address);
    const typed = address.trim() || title.trim();
    if (url !== null) keep(url);
    else if (typed !== '') showToast({ text: task.relations.notKept(typed), tone: 'fault' });
    onClose();
  };
  return (
    <Popover anchor={anchor} label={task.relations.addLink} onClose={leave} className={styles.panel}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          data-autofocus
          label={task.relations.address}
          placeholder="https://…"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={LIMITS.urlChars}
          value={address}
          fault={isWrong ? task.relations.addressWrong : undefined}
          onChange={(event) => {
            setAddress(event.target.value);
            setWrong(false);
          }}
        />
        <TextField
          label={task.relations.linkTitle}
          autoComplete="off"
          maxLength={LIMITS.lineChars}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button look="primary" type="submit" className={styles.submit}>
          {link ? task.relations.keep : task.relations.add}
        </Button>
      </form>
    </Popover>
  );
}
