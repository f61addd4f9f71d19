import { Component, type ReactNode } from 'react';
import { messagesNow } from '../i18n/messages.ts';
import { Button, buttonClass } from '../kit/button.tsx';
import { retryParts } from '../kit/part.tsx';
import { isMissing } from '../kit/parts.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { appMessages } from './messages.ts';
import { href } from './route.ts';

interface Props {
  children: ReactNode;
}

interface State {
  broken: 'program' | 'missing' | null;
}

/**
 * A bug in a page keeps the way back. So does a page whose program did not come: the line is gone, or an update took
 * it away; nobody can tell which, and what waits on a board must not be lost over it.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: isMissing(error) ? 'missing' : 'program' };
  }

  /** To the page before, within this one: what waits there goes on waiting. */
  readonly #back = (): void => {
    retryParts();
    addEventListener('popstate', () => this.setState({ broken: null }), { once: true });
    history.back();
  };

  override render(): ReactNode {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    const m = messagesNow(appMessages);
    return (
      <main>
        <EmptyState
          alone
          title={broken === 'missing' ? m.missingTitle : m.brokenTitle}
          actions={
            <>
              {broken === 'missing' && (
                <Button look="primary" onClick={this.#back}>
                  {m.back}
                </Button>
              )}
              <Button look={broken === 'missing' ? 'plain' : 'primary'} onClick={() => location.reload()}>
                {m.reload}
              </Button>
              <a className={buttonClass()} href={href.boards}>
                {m.toBoards}
              </a>
            </>
          }
        >
          {broken === 'missing' ? m.missingText : m.brokenText}
        </EmptyState>
      </main>
    );
  }
}
