import { lazy, Suspense, useEffect } from 'react';
import { navigate, usePath } from './navigation.tsx';
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

const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page.tsx'));
const JoinPage = lazy(() => import('../pages/welcome/join-page.tsx'));
const BoardsPage = lazy(() => import('../pages/boards/boards-page.tsx'));
const BoardPage = lazy(() => import('../pages/board/board-page.tsx'));
const DigestPage = lazy(() => import('../pages/digest/digest-page.tsx'));
const OverduePage = lazy(() => import('../pages/overdue/overdue-page.tsx'));
const ImportPage = lazy(() => import('../pages/import/import-page.tsx'));

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
