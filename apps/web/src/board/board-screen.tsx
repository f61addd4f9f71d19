import type { Id } from '@taktboard/board';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { navigate, useSearch } from '../app/navigation.tsx';
import { PageFrame } from '../app/page-frame.tsx';
import { href } from '../app/route.ts';
import { lazyPart, PartBoundary, unaskedPart } from '../kit/part.tsx';
import { useParts } from '../kit/use-parts.ts';
import { useCalmly } from '../kit/use-store.ts';
import { boardList } from '../session/board-list.ts';
import { session } from '../session/session.ts';
import type { BoardConnection } from '../sync/board-connection.ts';
import { isRevoked } from '../sync/board-registry.ts';
import type { SaveState } from '../sync/save-state.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import styles from './board-screen.module.css';
import { BoardSurface } from './board-surface.tsx';
import { AskingDialog } from './dialogs/asking-dialog.tsx';
import { focusCardLater, leaveSearchLater } from './keys/focus-later.ts';
import { useBoardKeys } from './keys/use-board-keys.ts';
import { BoardContext, useBoard } from './state/board-context.ts';
import { browserClock } from './state/board-day.ts';
import { createBoardModel, type BoardModel } from './state/board-model.ts';
import { openModel } from './state/open-model.ts';
import { useMeta, useSelected } from './state/use-topic.ts';
import { TaskComing } from './task-coming.tsx';
import { useText } from './text/board-messages.ts';
import { PeopleHere } from './top-bar/people-here.tsx';
import { SavePill } from './top-bar/save-pill.tsx';
import { viewOf, type ViewName } from './views/view-of.ts';

const RefusedBoard = lazyPart(async () => (await import('../offline/refused-board.tsx')).RefusedBoard);
const ViewSwitch = unaskedPart(async () => (await import('./views/view-switch.tsx')).ViewSwitch);
const OtherView = lazyPart(async () => (await import('./views/other-view.tsx')).OtherView);
const FindRows = unaskedPart(async () => (await import('./filter/find-rows.tsx')).FindRows);
const NeverOpened = lazyPart(async () => (await import('../offline/never-opened.tsx')).NeverOpened);
const CountWatch = unaskedPart(async () => (await import('./state/count-watch.tsx')).CountWatch);
const Told = unaskedPart(async () => (await import('./told/told.tsx')).Told);
const BarEnd = unaskedPart(async () => (await import('./top-bar/bar-end.tsx')).BarEnd);
const PaperNote = unaskedPart(async () => (await import('./paper/paper-note.tsx')).PaperNote);
const OpenTask = lazyPart(async () => (await import('./task/open-task.tsx')).OpenTask);

interface BoardScreenProps {
  connection: BoardConnection;
  cardId: Id | null;
  /** The card is shown as a page of its own. */
  full?: true | undefined;
}

/** A board that is being opened or is open. */
export function BoardScreen({ connection, cardId, full }: BoardScreenProps) {
  const { boardId } = connection;
  const [model, setModel] = useState<BoardModel | null>(null);
  useEffect(() => {
    const current = session.get();
    const made = createBoardModel({
      connection,
      ownPersonId: current.kind === 'signed-in' ? current.me.person.id : null,
      clock: browserClock,
      hrefOf: (id) => href.card(boardId, id),
      // what is filtered by stays
      open: (id) => navigate(href.card(boardId, id) + location.search),
    });
    let ended = false;
    const show = () => {
      if (ended) return;
      openModel.set(made);
      setModel(made);
    };
    // an address that filters: nothing is shown that it hides
    if (location.search === '') show();
    else void import('./filter/board-find.ts').then(({ findOf }) => void findOf(made)).then(show, show);
    return () => {
      ended = true;
      if (openModel.get() === made) openModel.set(null);
      made.end();
    };
  }, [connection, boardId]);
  if (model === null) return null;
  return (
    <BoardContext value={model}>
      <OpenBoard model={model} cardId={cardId} full={full} />
    </BoardContext>
  );
}

interface OpenBoardProps extends Pick<BoardScreenProps, 'cardId' | 'full'> {
  model: BoardModel;
}

function OpenBoard({ model, cardId, full }: OpenBoardProps) {
  const text = useText();
  const meta = useMeta();
  const view = viewOf(useSearch());
  const loaded = useCalmly(model.connection.loaded);
  // no more of the state than what is shown: each change of one's own goes through it twice
  const refusal = useSelected(model.connection.state, refusalOf);
  const isOffline = useSelected(model.connection.state, isOfflineState);
  const { boardId } = model.connection;
  const listed = useSelected(boardList, ({ boards }) => boards?.find(({ id }) => id === boardId)?.title);
  const leaveSearch = useCallback(() => leaveSearchLater(model), [model]);
  useBoardKeys(model, loaded);
  // a line that goes must not take the dialogs with it, least of all the one that hands out unsynced work
  useParts(loaded || isOffline, isOffline);
  useEffect(() => {
    model.ownPresence.set({ reads: cardId ?? undefined });
  }, [model, cardId]);

  if (refusal)
    return (
      <Suspense>
        <RefusedBoard
          connection={model.connection}
          code={refusal.code}
          reason={refusal.why}
          waiting={refusal.waiting}
        />
      </Suspense>
    );
  const closeTask = () => {
    navigate(href.board(boardId) + location.search);
    if (cardId !== null) focusCardLater(model, cardId);
  };
  return (
    <PageFrame
      title={meta.title || listed || text.unnamed}
      boardId={boardId}
      // with the name, which pushes nothing then
      start={
        (loaded || isOffline) && (
          <>
            <SavePill />
            <PartBoundary>
              <ViewSwitch />
            </PartBoundary>
            <PeopleHere>
              {loaded && (
                <PartBoundary>
                  <Told cardId={cardId} />
                </PartBoundary>
              )}
            </PeopleHere>
          </>
        )
      }
      end={
        <div className={styles.barEnd}>
          <PartBoundary>
            <BarEnd onLeaveSearch={leaveSearch} />
          </PartBoundary>
        </div>
      }
      fixed
    >
      {loaded && (
        <PartBoundary>
          <CountWatch />
          <PaperNote />
        </PartBoundary>
      )}
      {!(full && loaded) && (
        <div className={styles.screen}>
          {loaded && (
            <PartBoundary>
              <FindRows onDone={leaveSearch} />
            </PartBoundary>
          )}
          {loaded ? (
            view === 'board' ? (
              <BoardSurface />
            ) : (
              <AnotherView view={view} />
            )
          ) : isOffline ? (
            <PartBoundary>
              <NeverOpened connection={model.connection} />
            </PartBoundary>
          ) : (
            <BoardSkeleton />
          )}
        </div>
      )}
      <AskingDialog />
      {loaded && cardId !== null && (
        <PartBoundary onFailed={closeTask} until={<TaskComing />}>
          <OpenTask cardId={cardId} full={full === true} onClose={closeTask} />
        </PartBoundary>
      )}
    </PageFrame>
  );
}

type Refused = Extract<SaveState, { kind: 'refused' }>;

/** What takes the board's place: a board that is open stays so where only the line was refused. */
function refusalOf(state: SaveState): Refused | null {
  return state.kind === 'refused' && (!state.loaded || isRevoked(state.code)) ? state : null;
}

const isOfflineState = (state: SaveState): boolean => state.kind === 'offline';

/** The same tasks in another way; where its program cannot be fetched the board itself is there. */
function AnotherView({ view }: { view: Exclude<ViewName, 'board'> }) {
  const { boardId } = useBoard().connection;
  return (
    <PartBoundary key={view} onFailed={() => navigate(href.board(boardId), { replace: true })}>
      <Suspense fallback={<BoardSkeleton />}>
        <OtherView view={view} />
      </Suspense>
    </PartBoundary>
  );
}
