import { Component, type ReactNode } from 'react';
import { messagesNow } from '../i18n/messages.ts';
import { Button, buttonClass } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { appMessages } from './messages.ts';
import { href } from './route.ts';

interface Props {
  children: ReactNode;
}

interface State {
  broken: 'program' | 'version' | null;
}

/** A chunk that is no longer there after an update; each browser has its own words for it. */
const GONE = /dynamically imported module|module script failed|error loading dynamically/i;

/** A bug in a page keeps the way back; a page of an older version asks to be loaded again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: error instanceof Error && GONE.test(error.message) ? 'version' : 'program' };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    const m = messagesNow(appMessages);
    return (
      <main>
        <EmptyState
          title={broken === 'version' ? m.newerTitle : m.brokenTitle}
          actions={
            <>
              <Button look="primary" onClick={() => location.reload()}>
                {m.reload}
              </Button>
              <a className={buttonClass()} href={href.boards}>
                {m.toBoards}
              </a>
            </>
          }
        >
          {broken === 'version' ? m.newerText : m.brokenText}
        </EmptyState>
      </main>
    );
  }
}
