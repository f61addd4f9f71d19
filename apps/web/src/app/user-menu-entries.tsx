import { KeyRound, Keyboard, LogOut, ShieldCheck, UserPlus, UserRoundCog, Users } from 'lucide-react';
import { ownAccountApi } from '../api/own-account-calls.ts';
import type { Language } from '../i18n/language.ts';
import { chooseLanguage, useLanguage, useMessages } from '../i18n/messages.ts';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { useStore } from '../kit/use-store.ts';
import { accountMessages } from '../pages/account/text/messages.ts';
import { privacyMessages } from '../pages/privacy/text/messages.ts';
import { session } from '../session/session.ts';
import { showKeys } from './keys-help/keys-help-state.ts';
import { useKeysText } from './keys-help/text/keys-messages.ts';
import { useMembersText } from './members/text/members-messages.ts';
import { appMessages } from './messages.ts';
import { navigate } from './navigation.tsx';
import { preferences, setPreferences, type Theme } from './preferences.ts';
import { href } from './route.ts';

export type Asked = 'invite' | 'members' | 'tokens' | 'sign-out';

interface UserMenuEntriesProps {
  anchor: HTMLElement;
  name: string;
  ask: (asked: Asked) => void;
  onClose: () => void;
}

/** What one's own corner offers. */
export function UserMenuEntries({ anchor, name, ask, onClose }: UserMenuEntriesProps) {
  const m = useMessages(appMessages);
  const account = useMessages(accountMessages);
  const privacy = useMessages(privacyMessages);
  const current = useStore(session);
  const administrates = current.kind === 'signed-in' && current.me.workspaceRole === 'administrator';
  const members = useMembersText();
  const keys = useKeysText();
  const language = useLanguage();
  const { theme, letterKeys } = useStore(preferences);
  const themes: [Theme, string][] = [
    ['system', m.themeSystem],
    ['light', m.themeLight],
    ['dark', m.themeDark],
  ];
  const entries: MenuEntry[] = [
    { heading: name },
    { label: account.title, icon: <UserRoundCog size={16} />, onSelect: () => navigate(href.account) },
    { label: m.invite, icon: <UserPlus size={16} />, onSelect: () => ask('invite') },
    { label: m.tokens, icon: <KeyRound size={16} />, onSelect: () => ask('tokens') },
    ...(administrates
      ? [{ label: members.entry, icon: <Users size={16} />, onSelect: () => ask('members') }]
      : []),
    {
      label: privacy.title,
      icon: <ShieldCheck size={16} />,
      onSelect: () => navigate(href.privacy),
    },
    {
      label: keys.title,
      icon: <Keyboard size={16} />,
      shortcut: letterKeys ? '?' : undefined,
      onSelect: showKeys,
    },
    'line',
    { heading: m.language },
    { label: 'Deutsch', checked: language === 'de', onSelect: () => speak('de') },
    { label: 'English', checked: language === 'en', onSelect: () => speak('en') },
    'line',
    { heading: m.theme },
    ...themes.map(([value, label]) => ({
      label,
      checked: theme === value,
      onSelect: () => setPreferences({ theme: value }),
    })),
    'line',
    {
      label: m.letterKeys,
      checked: letterKeys,
      onSelect: () => setPreferences({ letterKeys: !letterKeys }),
    },
    'line',
    { label: m.signOut, icon: <LogOut size={16} />, onSelect: () => ask('sign-out') },
  ];
  return <Menu anchor={anchor} align="end" label={m.userMenu(name)} entries={entries} onClose={onClose} />;
}

/** On this device at once, and for the account, which may wait for a network: then it is chosen again where one signs in. */
function speak(language: Language): void {
  void chooseLanguage(language);
  void ownAccountApi.changeProfile({ language });
}
