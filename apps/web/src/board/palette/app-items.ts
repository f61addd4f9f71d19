import { showKeys } from '../../app/keys-help/keys-help-state.ts';
import { navigate } from '../../app/navigation.tsx';
import { preferences, setPreferences } from '../../app/preferences.ts';
import { href } from '../../app/route.ts';
import { toggleSide } from '../../app/side-state.ts';
import type { Language } from '../../i18n/language.ts';
import { chooseLanguage } from '../../i18n/messages.ts';
import type { BoardSummary } from '../../session/board-list.ts';
import type { PaletteItem } from './match-items.ts';
import type { PaletteText } from './text/en.ts';

/** What is asked in a dialog after the palette has closed. */
export type AskedOfApp =
  | 'invite'
  | 'tokens'
  | 'sign-out'
  | 'new-board'
  | 'board-settings'
  | 'board-template'
  | 'export'
  | 'save-view';

export interface AppParts {
  text: PaletteText;
  /** The texts of the other language. */
  others: readonly PaletteText[];
  language: Language;
  boards: readonly BoardSummary[];
  narrow: boolean;
  ask(what: AskedOfApp): void;
}

export type ActionName = keyof PaletteText['action'];
export type PageName = keyof PaletteText['page'];

/** An action by its name in the catalogue, found by its name in either language. */
export function actionItem(
  { text, others }: Pick<AppParts, 'text' | 'others'>,
  name: ActionName,
  rest: Partial<PaletteItem> & Pick<PaletteItem, 'run'>,
): PaletteItem {
  return {
    id: name,
    group: 'actions',
    name: text.action[name],
    also: others.map((other) => other.action[name]),
    ...rest,
  };
}

export function pageItem(
  { text, others }: Pick<AppParts, 'text' | 'others'>,
  name: PageName,
  rest: Partial<PaletteItem> & Pick<PaletteItem, 'run'>,
): PaletteItem {
  return {
    id: `page ${name}`,
    group: 'boards',
    name: text.page[name],
    also: others.map((other) => other.page[name]),
    ...rest,
  };
}

/** Everything that can be done on any page. */
export function appItems(parts: AppParts): PaletteItem[] {
  const { boards, language, narrow, ask } = parts;
  const action = (name: ActionName, run: () => void) => actionItem(parts, name, { run });
  const page = (name: PageName, to: string) => pageItem(parts, name, { run: () => navigate(to) });
  const { theme, compact, letterKeys } = preferences.get();
  return [
    page('my-tasks', href.my),
    page('digests', href.digests),
    page('inbox', href.inbox),
    page('boards', href.boards),
    ...boards.map((board): PaletteItem => ({
      id: `board ${board.id}`,
      group: 'boards',
      name: board.title,
      run: () => navigate(href.board(board.id)),
    })),
    page('import', href.import),
    action('new-board', () => ask('new-board')),
    action('invite', () => ask('invite')),
    action('side-bar', () => toggleSide(narrow)),
    ...(['light', 'dark', 'system'] as const)
      .filter((each) => each !== theme)
      .map((each) => action(each, () => setPreferences({ theme: each }))),
    action(compact ? 'comfortable' : 'compact', () => setPreferences({ compact: !compact })),
    action(letterKeys ? 'letter-keys-off' : 'letter-keys-on', () =>
      setPreferences({ letterKeys: !letterKeys }),
    ),
    language === 'de'
      ? action('english', () => void chooseLanguage('en'))
      : action('german', () => void chooseLanguage('de')),
    actionItem(parts, 'help', { run: showKeys, shortcut: '?' }),
    action('tokens', () => ask('tokens')),
    action('sign-out', () => ask('sign-out')),
  ];
}
