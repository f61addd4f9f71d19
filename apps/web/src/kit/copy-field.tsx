import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Button } from './button.tsx';
import styles from './copy-field.module.css';
import { kitMessages } from './messages.ts';
import { inputClass } from './text-field.tsx';
import { announce } from './toast.ts';
import { cx } from './cx.ts';

/** A text to take along: selected at a click, copied with the button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const m = useMessages(kitMessages);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      // without a secure origin there is no clipboard: what is selected can be copied by hand
      field.current?.select();
      if (!document.execCommand('copy')) return;
    }
    setCopied(true);
    announce(m.copied);
  };
  return (
    <div>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className={cx(inputClass, styles.value)}
          onFocus={(event) => event.target.select()}
        />
        <Button
          look="primary"
          icon={copied ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          {copied ? m.copied : m.copy}
        </Button>
      </div>
    </div>
  );
}
