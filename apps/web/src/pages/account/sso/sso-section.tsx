import type { OwnSso } from '@taktboard/protocol';
import { useRef, useState } from 'react';
import { doorApi } from '../../../api/door-calls.ts';
import { sayFault } from '../../../api/late-fault.ts';
import { useMessages } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { signOut } from '../../../session/sign-out.ts';
import styles from '../account.module.css';
import { Section } from '../section.tsx';
import { ssoMessages } from './text/messages.ts';

interface Props {
  provider: NonNullable<OwnSso['provider']>;
  hasPassword: boolean;
  onUnlinked: () => void;
}

/** One's account and the identity provider. */
export function SsoSection({ provider, hasPassword, onUnlinked }: Props) {
  const m = useMessages(ssoMessages);
  const { name, required, linked, signOutUrl } = provider;
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const heard = useRef<HTMLParagraphElement>(null);

  const link = async (): Promise<void> => {
    setBusy(true);
    const answer = await doorApi.beginLink();
    if (answer.ok) return location.assign(answer.value.url);
    setBusy(false);
    sayFault(answer.reason);
  };
  const unlink = async (): Promise<void> => {
    setBusy(true);
    const answer = await doorApi.unlink();
    setBusy(false);
    if (!answer.ok) return sayFault(answer.reason);
    onUnlinked();
    setDone(m.unlinked);
    // the button that was pressed is gone
    heard.current?.focus();
  };
  const signOutThere = async (url: string): Promise<void> => {
    setBusy(true);
    await signOut();
    location.assign(url);
  };
  return (
    <Section title={m.title(name)} text={linked ? m.linked(name) : m.notLinked(name)}>
      {required && <p className={styles.text}>{m.required(name)}</p>}
      <div className={styles.buttons}>
        {!linked && (
          <Button disabled={busy} onClick={() => void link()}>
            {m.link(name)}
          </Button>
        )}
        {linked && hasPassword && !required && (
          <Button disabled={busy} onClick={() => void unlink()}>
            {m.unlink}
          </Button>
        )}
        {linked && signOutUrl !== null && (
          <Button disabled={busy} onClick={() => void signOutThere(signOutUrl)}>
            {m.signOutThere(name)}
          </Button>
        )}
        <p ref={heard} role="status" tabIndex={-1} className={styles.heard}>
          {done}
        </p>
      </div>
    </Section>
  );
}
