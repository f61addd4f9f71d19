import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Button, buttonClass } from '../../../kit/button.tsx';
import { Popover } from '../../../kit/popover.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { showToast } from '../../../kit/toast.ts';
import { safeHref } from '../safe-href.ts';
import { typedAddress } from '../relations/typed-address.ts';
import styles from './description.module.css';
import { useDescriptionText } from './text/description-messages.ts';

interface LinkPanelProps {
  editor: Editor;
  anchor: HTMLElement;
  onClose: () => void;
}

/** Where the words under the caret lead: to set, to follow, to take away. */
export function LinkPanel({ editor, anchor, onClose }: LinkPanelProps) {
  const text = useDescriptionText();
  const given: unknown = editor.getAttributes('link')['href'];
  const before = typeof given === 'string' ? given : '';
  const [address, setAddress] = useState(before);
  const [isWrong, setWrong] = useState(false);
  const open = before === '' ? null : safeHref(before);
  /** However it is left, an address that was typed counts; what is none is said. */
  const leave = (): void => {
    onClose();
    const href = typedAddress(address);
    const typed = address.trim();
    if (typed !== '' && typed !== before && href !== null) return setLink(editor, href);
    if (href === null && typed !== '') showToast({ text: text.addressNotKept(typed), tone: 'fault' });
    editor.commands.focus();
  };
  const apply = (): void => {
    const href = typedAddress(address);
    if (href === null) {
      setWrong(true);
      return;
    }
    onClose();
    setLink(editor, href);
  };
  return (
    <Popover anchor={anchor} label={text.link} onClose={leave} className={styles.linkPanel}>
      <TextField
        data-autofocus
        label={text.address}
        placeholder={text.addressHint}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={address}
        fault={isWrong ? text.addressWrong : undefined}
        onChange={(event) => {
          setAddress(event.target.value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            apply();
          }
        }}
      />
      <div className={styles.linkFoot}>
        {before !== '' && (
          <Button
            look="plain"
            onClick={() => {
              onClose();
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
            }}
          >
            {text.unlink}
          </Button>
        )}
        {open !== null && (
          <a className={buttonClass('plain')} href={open} target="_blank" rel="noopener noreferrer">
            {text.open}
          </a>
        )}
        <Button look="primary" onClick={apply}>
          {text.apply}
        </Button>
      </div>
    </Popover>
  );
}

function setLink(editor: Editor, href: string): void {
  const isOnWords = !editor.state.selection.empty || editor.isActive('link');
  if (isOnWords) {
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    return;
  }
  const link = { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] };
  editor.chain().focus().insertContent(link).run();
}
