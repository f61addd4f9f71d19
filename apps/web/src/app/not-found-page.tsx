import { Link } from './navigation.tsx';
import { useMessages } from '../i18n/messages.ts';
import { buttonClass } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { appMessages } from './messages.ts';
import { PageFrame } from './page-frame.tsx';
import { href } from './route.ts';

export function NotFoundPage() {
  const m = useMessages(appMessages);
  return (
    <PageFrame title={m.notFoundTitle}>
      <EmptyState
        title={m.notFoundTitle}
        actions={
          <Link href={href.boards} className={buttonClass('primary')}>
            {m.toBoards}
          </Link>
        }
      >
        {m.notFoundText}
      </EmptyState>
    </PageFrame>
  );
}
