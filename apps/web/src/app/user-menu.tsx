import { useState } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Avatar } from '../kit/avatar.tsx';
import { buttonClass } from '../kit/button.tsx';
import { lazyPart, PartBoundary } from '../kit/part.tsx';
import { useStore } from '../kit/use-store.ts';
import { session } from '../session/session.ts';
import { appMessages } from './messages.ts';
import type { Asked } from './user-menu-entries.tsx';
import styles from './user-menu.module.css';

const Entries = lazyPart(async () => (await import('./user-menu-entries.tsx')).UserMenuEntries);
const InviteDialog = lazyPart(async () => (await import('./invite-dialog.tsx')).default);
const MembersDialog = lazyPart(async () => (await import('./members/members-dialog.tsx')).MembersDialog);
const TokensDialog = lazyPart(async () => (await import('./tokens/tokens-dialog.tsx')).TokensDialog);
const SignOutDialog = lazyPart(async () => (await import('./sign-out-dialog.tsx')).default);

/** One's own corner: colleagues, tokens, language, appearance, signing out. */
export function UserMenu() {
  const m = useMessages(appMessages);
  const current = useStore(session);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (current.kind !== 'signed-in') return null;
  const { person } = current.me;
  const closeMenu = () => setAnchor(null);
  const close = () => setAsked(null);
  return (
    <>
      <button
        type="button"
        className={buttonClass('plain', styles.button)}
        aria-label={m.userMenu(person.name)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      >
        <Avatar person={person} own decorative />
      </button>
      {anchor && (
        <PartBoundary onFailed={closeMenu}>
          <Entries anchor={anchor} name={person.name} ask={setAsked} onClose={closeMenu} />
        </PartBoundary>
      )}
      <PartBoundary onFailed={close}>
        {asked === 'invite' && <InviteDialog onClose={close} />}
        {asked === 'members' && <MembersDialog onClose={close} />}
        {asked === 'tokens' && <TokensDialog onClose={close} />}
        {asked === 'sign-out' && <SignOutDialog onClose={close} />}
      </PartBoundary>
    </>
  );
}
