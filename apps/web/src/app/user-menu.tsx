import { KeyRound, LogOut, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { chooseLanguage, useLanguage, useMessages } from '../i18n/messages.ts';
import { Avatar } from '../kit/avatar.tsx';
import { buttonClass } from '../kit/button.tsx';
import { Menu } from '../kit/late-menu.tsx';
import type { MenuEntry } from '../kit/menu.tsx';
import { lazyPart, PartBoundary } from '../kit/part.tsx';
import { showToast } from '../kit/toast.ts';
import { useStore } from '../kit/use-store.ts';
import { session, signOut } from '../session/session.ts';
import { unsyncedChanges } from '../sync/unsynced.ts';
import { appMessages } from './messages.ts';
import { preferences, setPreferences, type Theme } from './preferences.ts';
import styles from './user-menu.module.css';

const InviteDialog = lazyPart(async () => (await import('./invite-dialog.tsx')).default);
const TokensDialog = lazyPart(async () => (await import('./tokens-dialog.tsx')).default);
const SignOutDialog = lazyPart(async () => (await import('./sign-out-dialog.tsx')).default);

type Asked = 'invite' | 'tokens' | 'sign-out' | null;

/** One's own corner: colleagues, tokens, language, appearance, signing out. */
export function UserMenu() {
  const m = useMessages(appMessages);
  const language = useLanguage();
  const { theme } = useStore(preferences);
  const current = useStore(session);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  if (current.kind !== 'signed-in') return null;
  const { person } = current.me;

  const leave = async () => {
    if (unsyncedChanges() > 0) setAsked('sign-out');
    else if (!(await signOut())) showToast({ text: m.signOutFailed, tone: 'fault' });
  };
  const themes: [Theme, string][] = [
    ['system', m.themeSystem],
    ['light', m.themeLight],
    ['dark', m.themeDark],
  ];
  const entries: MenuEntry[] = [
    { heading: person.name },
    { label: m.invite, icon: <UserPlus size={16} />, onSelect: () => setAsked('invite') },
    { label: m.tokens, icon: <KeyRound size={16} />, onSelect: () => setAsked('tokens') },
    'line',
    { heading: m.language },
    { label: 'Deutsch', checked: language === 'de', onSelect: () => void chooseLanguage('de') },
    { label: 'English', checked: language === 'en', onSelect: () => void chooseLanguage('en') },
    'line',
    { heading: m.theme },
    ...themes.map(([value, label]) => ({
      label,
      checked: theme === value,
      onSelect: () => setPreferences({ theme: value }),
    })),
    'line',
    { label: m.signOut, icon: <LogOut size={16} />, onSelect: () => void leave() },
  ];
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
        <Menu
          anchor={anchor}
          align="end"
          label={m.userMenu(person.name)}
          entries={entries}
          onClose={() => setAnchor(null)}
        />
      )}
      <PartBoundary onFailed={close}>
        {asked === 'invite' && <InviteDialog onClose={close} />}
        {asked === 'tokens' && <TokensDialog onClose={close} />}
        {asked === 'sign-out' && <SignOutDialog onClose={close} />}
      </PartBoundary>
    </>
  );
}
