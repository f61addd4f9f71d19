import { CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { loadSession } from '../session/session.ts';
import { appMessages } from './messages.ts';
import { usePageTitle } from './page-title.ts';

const AGAIN_MS = 4_000;

export function UnreachablePage() {
  const m = useMessages(appMessages);
  usePageTitle(m.unreachableTitle);
  useEffect(() => {
    const again = () => void loadSession();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, []);
  return (
    <main>
      <EmptyState
        icon={<CloudOff size={32} />}
        title={m.unreachableTitle}
        actions={
          <Button look="primary" onClick={() => void loadSession()}>
            {m.tryAgain}
          </Button>
        }
      >
        {m.unreachableText}
      </EmptyState>
    </main>
  );
}
