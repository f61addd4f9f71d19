import type { OwnSso } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { doorApi } from '../../api/door-calls.ts';
import { PageFrame } from '../../app/page-frame.tsx';
import { tokenMessages } from '../../app/tokens/text/messages.ts';
import { TokensPanel } from '../../app/tokens/tokens-panel.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useParts } from '../../kit/use-parts.ts';
import styles from './account.module.css';
import { AddressSection } from './address/address-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileSection } from './profile-section.tsx';
import { Section } from './section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { PasskeySection } from './passkeys/passkey-section.tsx';
import { SsoSection } from './sso/sso-section.tsx';
import { accountMessages } from './text/messages.ts';

/** One's own corner: what one says of oneself, the password, where one is signed in, and tokens. */
export default function AccountPage() {
  const m = useMessages(accountMessages);
  const tokens = useMessages(tokenMessages);
  useParts(true);
  const [own, setOwn] = useState<OwnSso | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await doorApi.ownSso();
    if (answer.ok) setOwn(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  // until it is known: most accounts have a password
  const hasPassword = own?.hasPassword ?? true;
  const passwordsCount = !own?.provider?.required;
  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        <ProfileSection />
        {hasPassword && passwordsCount && <PasswordForm />}
        {passwordsCount && <AddressSection takesPassword={hasPassword} />}
        {passwordsCount && <PasskeySection />}
        {own?.provider && (
          <SsoSection provider={own.provider} hasPassword={hasPassword} onUnlinked={() => void load()} />
        )}
        <SessionsSection />
        <Section title={tokens.title}>
          <TokensPanel />
        </Section>
      </div>
    </PageFrame>
  );
}
