/**
 * Calls back once in the next frame, after the page has been laid out and before it is painted: there, asking where
 * things are costs nothing. A new observer is told about what it observes at exactly that moment.
 */
export function afterLayout(element: Element, act: () => void): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    act();
  });
  observer.observe(element);
}
