import { useEffect, useState } from 'react';
import { routeOf } from '../../app/route.ts';
import { palette } from '../../app/palette-state.ts';
import { useNarrow } from '../../app/side-state.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { useStore } from '../../kit/use-store.ts';
import { boardList } from '../../session/board-list.ts';
import { BoardContext } from '../state/board-context.ts';
import { openModel } from '../state/open-model.ts';
import { appItems, type AppParts, type AskedOfApp } from './app-items.ts';
import { boardItems, taskHits } from './board-items.ts';
import type { PaletteItem } from './match-items.ts';
import { ownTaskItems, useOwnTasks } from './own-tasks.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import type { PaletteText } from './text/en.ts';
import { loadOtherTexts, usePaletteText } from './text/palette-messages.ts';

const InviteDialog = lazyPart(async () => (await import('../../app/invite-dialog.tsx')).default);
const TokensDialog = lazyPart(async () => (await import('../../app/tokens/tokens-dialog.tsx')).TokensDialog);
const SignOutDialog = lazyPart(async () => (await import('../../app/sign-out-dialog.tsx')).default);
const BoardSettings = lazyPart(async () => (await import('../menu/board-settings.tsx')).BoardSettings);
const TemplateDialog = lazyPart(async () => (await import('../menu/template-dialog.tsx')).TemplateDialog);
const ExportDialog = lazyPart(async () => (await import('../menu/export-dialog.tsx')).ExportDialog);
const NameViewDialog = lazyPart(async () => (await import('../filter/name-view-dialog.tsx')).NameViewDialog);
const CreateBoardDialog = lazyPart(
  async () => (await import('../../pages/boards/create-board-dialog.tsx')).CreateBoardDialog,
);

/** Every action there is, and a way to every task, board, person and view, by typing a word of it. */
export function Palette() {
  const text = usePaletteText();
  const language = useLanguage();
  const narrow = useNarrow();
  const { boards } = useStore(boardList);
  const model = useStore(openModel);
  const [others, setOthers] = useState<readonly PaletteText[] | null>(null);
  const [asked, setAsked] = useState<AskedOfApp | null>(null);
  const own = useOwnTasks();
  useEffect(() => {
    let isGone = false;
    // without a network there is one language, and that is the one that is read
    loadOtherTexts(language).then(
      (texts) => !isGone && setOthers(texts),
      () => !isGone && setOthers([]),
    );
    return () => {
      isGone = true;
    };
  }, [language]);
  const close = () => palette.set(false);
  if (asked !== null) {
    return (
      <PartBoundary onFailed={close}>
        {asked === 'invite' && <InviteDialog onClose={close} />}
        {asked === 'tokens' && <TokensDialog onClose={close} />}
        {asked === 'sign-out' && <SignOutDialog onClose={close} />}
        {asked === 'new-board' && <CreateBoardDialog onClose={close} />}
        {model && (
          <BoardContext value={model}>
            {asked === 'board-settings' && <BoardSettings onClose={close} />}
            {asked === 'board-template' && <TemplateDialog onClose={close} />}
            {asked === 'export' && <ExportDialog onClose={close} />}
            {asked === 'save-view' && (
              <NameViewDialog naming={{ kind: 'save' }} search={location.search} onClose={close} />
            )}
          </BoardContext>
        )}
      </PartBoundary>
    );
  }
  const parts: AppParts = {
    text,
    others: others ?? [],
    language,
    boards: boards ?? [],
    narrow,
    ask: setAsked,
  };
  const route = routeOf(location.pathname);
  const open = (route.page === 'board' && route.cardId) || null;
  const cardId = open ?? model?.spot.get()?.cardId ?? null;
  const items = [
    ...(model ? boardItems({ ...parts, model, cardId, isOpen: open !== null }) : []),
    ...appItems(parts),
  ];
  const elsewhere = ownTaskItems(own, { text, but: model?.connection.boardId });
  const search = (typed: string): PaletteItem[] => [
    ...(model ? taskHits({ model, text }, typed) : []),
    ...elsewhere,
  ];
  return <PaletteDialog items={items} search={search} awaited={others === null} onClose={close} />;
}
