import { Suspense, useEffect } from 'react';
import { navigate, usePath } from './navigation.tsx';
import { lazyPage, lazyPart, PartBoundary, unaskedPart, whenShown } from '../kit/part.tsx';
import { Toasts } from '../kit/toasts.tsx';
import { useStore } from '../kit/use-store.ts';
import { forgetBoards, refreshBoards } from '../session/board-list.ts';
import { forgetPeople } from '../session/people.ts';
import { loadSession, session } from '../session/session.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageLoading } from './page-loading.tsx';
import { palette, watchPaletteKey } from './palette-state.ts';
import { href, routeOf, type Route } from './route.ts';
import { UnreachablePage } from './unreachable-page.tsx';
import { useAskAgain } from './use-ask-again.ts';

const SignInPage = lazyPage(() => import('../pages/sign-in/sign-in-page.tsx'));
const JoinPage = lazyPage(() => import('../pages/welcome/join-page.tsx'));
const ForgotPage = lazyPage(() => import('../pages/doors/forgot-page.tsx'));
const EnteredPage = lazyPage(() => import('../pages/doors/entered-page.tsx'));
const ConfirmPage = lazyPage(() => import('../pages/doors/confirm-page.tsx'));
const BoardsPage = lazyPage(() => import('../pages/boards/boards-page.tsx'));
const BoardPage = lazyPage(() => import('../pages/board/board-page.tsx'));
const DigestPage = lazyPage(() => import('../pages/digest/digest-page.tsx'));
const OverduePage = lazyPage(() => import('../pages/overdue/overdue-page.tsx'));
const DigestsPage = lazyPage(() => import('../pages/digests/digests-page.tsx'));
const FlowPage = lazyPage(() => import('../pages/flow/flow-page.tsx'));
const SchedulesPage = lazyPage(() => import('../pages/schedules/schedules-page.tsx'));
const OutboxPage = lazyPage(() => import('../pages/outbox/outbox-page.tsx'));
const PrivacyPage = lazyPage(() => import('../pages/privacy/privacy-page.tsx'));
const AccountPage = lazyPage(() => import('../pages/account/account-page.tsx'));
const MyTasksPage = lazyPage(() => import('../pages/my-tasks/my-tasks-page.tsx'));
const InboxPage = lazyPage(() => import('../pages/inbox/inbox-page.tsx'));
const ImportPage = lazyPage(() => import('../pages/import/import-page.tsx'));
const KeysHelp = unaskedPart(async () => (await import('./keys-help/keys-help.tsx')).KeysHelp);
const Palette = lazyPart(async () => (await import('../board/palette/palette.tsx')).Palette);

export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<PageLoading />}>
        <Gate />
      </Suspense>
      <PaletteHost />
      <Toasts />
    </ErrorBoundary>
  );
}

/** Over every page for those who are signed in. */
function PaletteHost() {
  const asked = useStore(palette);
  const { kind } = useStore(session);
  useEffect(watchPaletteKey, []);
  if (kind !== 'signed-in') return null;
  return (
    <>
      {asked && (
        <PartBoundary onFailed={() => palette.set(false)}>
          <Palette />
        </PartBoundary>
      )}
      <KeysHelp />
    </>
  );
}

const PHONE = '(max-width: 640px)';
/** Whether this page has shown anything to someone who is signed in. */
let began = false;

/** Nothing is shown to those who have not signed in but the pages that let them. */
function Gate() {
  const path = usePath();
  const current = useStore(session);
  const route = routeOf(path);
  const open = ['sign-in', 'join', 'forgot', 'confirm', 'entered'].includes(route.page);
  const { kind } = current;
  const personId = kind === 'signed-in' ? current.me.person.id : null;
  const confirmed = kind === 'signed-in' && current.confirmed;

  useEffect(() => void loadSession(), []);
  useEffect(() => {
    if (personId === null || open || began) return;
    began = true;
    // what one has to do is a phone's first page; from there on every address is what was asked for
    if (path === href.boards && matchMedia(PHONE).matches) void beginWithTasks(personId, confirmed);
  }, [confirmed, open, path, personId]);
  useEffect(() => {
    if (personId === null) return undefined;
    void refreshBoards();
    return () => {
      forgetBoards();
      forgetPeople();
    };
  }, [personId]);
  useEffect(() => {
    if (kind !== 'signed-out') return;
    if (!open) navigate(href.signIn(path + location.search), { replace: true });
  }, [kind, open, path]);
  useEffect(() => (confirmed ? whenShown(() => void later()) : undefined), [confirmed]);
  useAskAgain(kind === 'signed-in' && !confirmed);

  if (open) return <Page route={route} />;
  if (kind === 'unreachable') return <UnreachablePage />;
  if (kind !== 'signed-in') return <PageLoading />;
  return <Page key={personId} route={route} />;
}

/** Without a network only where this device knows them: the list of boards is the better first page then. */
async function beginWithTasks(personId: string, online: boolean): Promise<void> {
  const known =
    online ||
    (await import('../session/kept-answers.ts').then(({ isKept }) => isKept(personId, 'tasks/mine')));
  if (known && location.pathname === href.boards) navigate(href.my, { replace: true });
}

/** What nobody waits for: work that this device still has for the server, and the program itself for offline. */
async function later(): Promise<void> {
  const { handOver } = await import('../sync/hand-over.ts');
  await handOver();
  const { watchProgram } = await import('./program-updates.ts');
  await watchProgram();
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'sign-in':
      return <SignInPage />;
    case 'join':
      return <JoinPage key={route.token} token={route.token} />;
    case 'entered':
      return <EnteredPage />;
    case 'forgot':
      return <ForgotPage />;
    case 'confirm':
      return <ConfirmPage key={route.token} token={route.token} />;
    case 'boards':
      return <BoardsPage />;
    case 'account':
      return <AccountPage />;
    case 'import':
      return <ImportPage />;
    case 'digests':
      return <DigestsPage />;
    case 'my':
      return <MyTasksPage />;
    case 'inbox':
      return <InboxPage />;
    case 'board':
      return <BoardPage key={route.boardId} {...route} />;
    case 'digest':
      return <DigestPage key={route.boardId} boardId={route.boardId} />;
    case 'overdue':
      return <OverduePage key={route.boardId} boardId={route.boardId} />;
    case 'flow':
      return <FlowPage key={route.boardId} boardId={route.boardId} />;
    case 'schedules':
      return <SchedulesPage key={route.boardId} boardId={route.boardId} />;
    case 'outbox':
      return <OutboxPage />;
    case 'privacy':
      return <PrivacyPage />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
