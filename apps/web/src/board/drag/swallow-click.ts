/** The release of a drag is no click on what lies under it: whatever ends the drag, and however long it lasts. */
export function swallowClick(): void {
  const swallowing = new AbortController();
  const { signal } = swallowing;
  document.addEventListener(
    'click',
    (event) => {
      if (event.detail === 0) return; // of a key
      event.preventDefault();
      event.stopPropagation();
      swallowing.abort();
    },
    { capture: true, signal },
  );
  // the click comes before anything is pressed again, or not at all
  document.addEventListener('pointerdown', () => swallowing.abort(), { capture: true, signal });
}
