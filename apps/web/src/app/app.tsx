import { Suspense, useEffect } from 'react';
import { navigate, usePath } from './navigation.tsx';
import { lazyPage } from '../kit/part.tsx';
import { Toasts } from '../kit/toasts.tsx';
import { useStore } from '../kit/use-store.ts';
import { forgetBoards, refreshBoards } from '../session/board-list.ts';
import { forgetPeople } from '../session/people.ts';
import { loadSession, session } from '../session/session.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageLoading } from './page-loading.tsx';
import { href, routeOf, type Route } from './route.ts';
import { UnreachablePage } from './unreachable-page.tsx';

const SignInPage = lazyPage(async () => (await import('../pages/sign-in/sign-in-page.tsx')).default);
const JoinPage = lazyPage(async () => (await import('../pages/welcome/join-page.tsx')).default);
const BoardsPage = lazyPage(async () => (await import('../pages/boards/boards-page.tsx')).default);
const BoardPage = lazyPage(async () => (await import('../pages/board/board-page.tsx')).default);
const DigestPage = lazyPage(async () => (await import('../pages/digest/digest-page.tsx')).default);
const OverduePage = lazyPage(async () => (await import('../pages/overdue/overdue-page.tsx')).default);
const ImportPage = lazyPage(async () => (await import('../pages/import/import-page.tsx')).default);

export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<PageLoading />}>
        <Gate />
      </Suspense>
      <Toasts />
    </ErrorBoundary>
  );
}

/** Nothing is shown to those who have not signed in but the two pages that let them. */
function Gate() {
  const path = usePath();
  const current = useStore(session);
  const route = routeOf(path);
  const open = route.page === 'sign-in' || route.page === 'join';
  const { kind } = current;

  useEffect(() => void loadSession(), []);
  useEffect(() => {
    if (kind === 'signed-in') void refreshBoards();
    if (kind !== 'signed-out') return;
    forgetBoards();
    forgetPeople();
    if (!open) navigate(href.signIn(path + location.search), { replace: true });
  }, [kind, open, path]);

  if (open) return <Page route={route} />;
  if (kind === 'unreachable') return <UnreachablePage />;
  if (kind !== 'signed-in') return <PageLoading />;
  return <Page route={route} />;
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'sign-in':
      return <SignInPage />;
    case 'join':
      return <JoinPage key={route.token} token={route.token} />;
    case 'boards':
      return <BoardsPage />;
    case 'import':
      return <ImportPage />;
    case 'board':
      return <BoardPage key={route.boardId} boardId={route.boardId} cardId={route.cardId} />;
    case 'digest':
      return <DigestPage key={route.boardId} boardId={route.boardId} />;
    case 'overdue':
      return <OverduePage key={route.boardId} boardId={route.boardId} />;
    case 'not-found':
      return <NotFoundPage />;
  }
}
