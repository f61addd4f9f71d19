import { CloudOff } from 'lucide-react';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { loadSession } from '../session/session.ts';
import { appMessages } from './messages.ts';
import { usePageTitle } from './page-title.ts';
import { useAskAgain } from './use-ask-again.ts';

export function UnreachablePage() {
  const m = useMessages(appMessages);
  usePageTitle(m.unreachableTitle);
  useAskAgain(true);
  return (
    <main>
      <EmptyState
        alone
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
