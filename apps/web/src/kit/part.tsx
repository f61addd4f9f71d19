import { Component, Suspense, use, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { loadMessages, messagesNow, retryMessages } from '../i18n/messages.ts';
import { kitMessages } from './messages.ts';
import { createParts, isMissing } from './parts.ts';
import { showToast } from './toast.ts';

const parts = createParts();
const pages = createParts();
/** A part that nobody asked for is tried again so often. */
const AGAIN_MS = 10_000;
/** What is in no hurry waits so long, at most, for a page to be drawn. */
const LATEST_MS = 5_000;

/**
 * A part of a page whose program comes when the part is first shown, or ahead of that. What could not be fetched
 * stays failed until a boundary has said so, and is asked for anew the next time.
 */
export function lazyPart<Props extends object>(load: Load<Props>): ComponentType<Props> {
  return shownBy(parts.add(load));
}

/** A page, whose program comes when one goes there. It is what its module exports as `default`. */
export function lazyPage<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  return shownBy(pages.add(async () => (await load()).default));
}

let openGate = (): void => undefined;
const drawn = new Promise<void>((resolve) => (openGate = resolve));

/** Runs what nobody waits for once what one came for is drawn; a page that never says so is not waited for any longer. */
export function whenShown(run: () => void): () => void {
  let wanted = true;
  const once = (): void => {
    if (wanted) run();
    wanted = false;
  };
  const latest = setTimeout(once, LATEST_MS);
  void drawn.then(once);
  return () => {
    wanted = false;
    clearTimeout(latest);
  };
}

/**
 * A part that nobody asks for: it is fetched once what one came for is drawn, and holds up nothing of that. Nothing stands
 * in its place until it is here, and where it cannot be fetched it is asked for again.
 */
export function unaskedPart<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const ready = parts.add(() => drawn.then(load));
  return function Part(props: Props) {
    // not by `use`: what suspends holds up the frame that it comes with, whatever stands around it
    const [Shown, show] = useState<ComponentType<Props> | null>(() => parts.known(ready) ?? null);
    useEffect(() => {
      if (Shown) return undefined;
      let again: ReturnType<typeof setTimeout> | undefined;
      let gone = false;
      const ask = (): void => {
        ready().then(
          (part) => gone || show(() => part),
          (error: unknown) => {
            if (gone) return;
            // a bug is not ours to hide
            if (!isMissing(error)) {
              show(() => {
                throw error;
              });
              return;
            }
            retryParts();
            again = setTimeout(ask, AGAIN_MS);
          },
        );
      };
      ask();
      return () => {
        gone = true;
        clearTimeout(again);
      };
    }, [Shown]);
    // the texts of a part may come after it: the page around it does not wait for them
    return (
      Shown && (
        <PartBoundary>
          <Shown {...props} />
        </PartBoundary>
      )
    );
  };
}

type Load<Props> = () => Promise<ComponentType<Props>>;

function shownBy<Props extends object>(ready: Load<Props>): ComponentType<Props> {
  return function Part(props: Props) {
    const Shown = use(ready());
    return <Shown {...props} />;
  };
}

/** What a gesture does, whose program comes with the parts. A gesture that is made before that waits for it. */
export function lateCall<Input extends unknown[]>(load: LoadCall<Input>): (...input: Input) => void {
  const ready = parts.add(load);
  return (...input) => {
    ready()
      .then((call) => call(...input))
      .catch((error: unknown) => {
        if (!isMissing(error)) throw error;
        tellMissing();
      });
  };
}

type LoadCall<Input extends unknown[]> = () => Promise<(...input: Input) => void | Promise<void>>;

/** Fetches every part that a page on screen could show, so that a network that goes takes nothing with it. */
export async function loadParts(): Promise<void> {
  openGate();
  await parts.loadAll();
  // the texts of a part are known once its program is here
  await loadMessages().catch(retryMessages);
}

/** After a failure was told: the next time a part is shown, it is asked for again. */
export function retryParts(): void {
  parts.forgetFailures();
  pages.forgetFailures();
  retryMessages();
}

/** Says that what was asked for could not be fetched; the next time it is asked for anew. */
export function tellMissing(): void {
  retryParts();
  showToast({ text: messagesNow(kitMessages).partMissing, tone: 'fault' });
}

interface BoundaryProps {
  children: ReactNode;
  /** Takes away what was asked for and could not be shown. Without it nobody has asked: the part comes when it can. */
  onFailed?: () => void;
  /** Stands there while the part is on its way; nothing does otherwise. */
  until?: ReactNode;
}

/** Holds a part. Where the part cannot be fetched, a sentence says so and the page around it stays as it is. */
export class PartBoundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return {
      error: error instanceof Error ? error : new Error('a part threw what is no error', { cause: error }),
    };
  }

  #again: ReturnType<typeof setTimeout> | undefined;

  override componentDidCatch(error: unknown): void {
    if (!isMissing(error)) return;
    const { onFailed } = this.props;
    const retry = () => this.setState({ error: null });
    if (onFailed) {
      tellMissing();
      onFailed();
      retry();
    } else {
      retryParts();
      this.#again = setTimeout(retry, AGAIN_MS);
    }
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#again);
  }

  override render(): ReactNode {
    const { error } = this.state;
    // a bug is not ours to hide
    if (error !== null && !isMissing(error)) throw error;
    const { children, until = null } = this.props;
    return error === null ? <Suspense fallback={until}>{children}</Suspense> : null;
  }
}
