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
import { accountMessages } from './text/messages.ts';

/** One's own corner: what one says of oneself, the password, where one is signed in, and tokens. */
export default function AccountPage() {
  const m = useMessages(accountMessages);
  const tokens = useMessages(tokenMessages);
  useParts(true);
  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        <ProfileSection />
        <PasswordForm />
        <AddressSection />
        <SessionsSection />
        <Section title={tokens.title}>
          <TokensPanel />
        </Section>
      </div>
    </PageFrame>
  );
}
