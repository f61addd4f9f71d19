/** What a page under measurement tells; all times are milliseconds since its navigation, unless they say otherwise. */
export interface Probe {
  /** When the first frame with tasks on it was painted, and nothing more was in its way. */
  drawn: Promise<number>;
  /** When those tasks were in the document, before the frame. */
  shown: number;
  /** Of all long tasks so far, whole. */
  longTasks: number[];
  /** The instants (Unix, ms, fractional) at which the card is in the column: in the document, and in a painted frame. */
  shownIn(cardId: string, columnId: string): Promise<{ inDocument: number; painted: number }>;
  /** The instant of the last key press. */
  pressed: number;
  /** From each press of a key to the end of the frame after it. */
  keysToPaint: number[];
  /**
   * What moved without the person's doing so far, as the sum that browsers call layout shift: where nothing but tasks of a
   * list made room for another one, and wherever anything else did.
   */
  shifted: { rows: number; page: number };
  /** From the click on a task to the first frame with its dialog. */
  timeToDialog(): Promise<number>;
}

/** The browser's own entry, which TypeScript's library does not have. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: readonly { node: Node | null }[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page before any script of it, and stands by itself: it is handed over as text. */
export function installProbe(): void {
  const instant = (): number => performance.timeOrigin + performance.now();
  /** A frame's callback runs before it is painted; the task after it runs when that is done. */
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(null);
      });
    });
  /** Elements that come and go are enough where nothing is asked of attributes: watching those would cost the page. */
  const until = async (isThere: () => boolean, attributes = false): Promise<void> => {
    if (isThere()) return;
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { childList: true, subtree: true, attributes });
    });
  };
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      // a row that has left the page since is no node any more
      const isRow = ({ node }: LayoutShift['sources'][number]): boolean =>
        node === null || (node instanceof Element && node.role === 'listitem');
      probe.shifted[entry.sources.every(isRow) ? 'rows' : 'page'] += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const probe: Probe = {
    shown: 0,
    longTasks,
    pressed: 0,
    drawn: (async () => {
      await until(() => document.querySelectorAll('[data-column] [data-card]').length >= 10);
      window.probe.shown = performance.now();
      await painted();
      return performance.now();
    })(),
    async shownIn(cardId, columnId) {
      await until(
        () => document.querySelector(`[data-column="${columnId}"] [data-card="${cardId}"]`) !== null,
      );
      const inDocument = instant();
      await painted();
      return { inDocument, painted: instant() };
    },
    shifted: { rows: 0, page: 0 },
    keysToPaint: [],
    async timeToDialog() {
      const clicked = await new Promise<number>((resolve) => {
        addEventListener('click', (event) => resolve(event.timeStamp), { capture: true, once: true });
      });
      await until(() => document.querySelector('dialog[open] [data-autofocus]') !== null, true);
      await painted();
      return performance.now() - clicked;
    },
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      probe.pressed = performance.timeOrigin + timeStamp;
      void painted().then(() => probe.keysToPaint.push(performance.now() - timeStamp));
    },
    true,
  );
  window.probe = probe;
}
