/** So long each screen stands: two lines more are read in a second. */
const STANDS_MS = 12_000;
const LONG_MS = 20_000;

/** Shows one screen after the other. One timer, no element made: it runs for weeks. */
export function runWall(root: HTMLElement, clock: HTMLElement | null, timeZone: string): void {
  const language = document.documentElement.lang;
  const time = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const hour = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone });
  const tick = (): void => {
    const now = new Date();
    if (clock) clock.textContent = `${time.format(now)} · ${hour.format(now)}`;
  };
  const show = (next: Element | null): void => {
    for (const other of root.children) other.classList.toggle('on', other === next);
    const rows = next?.querySelectorAll('li').length ?? 0;
    setTimeout(advance, rows > 4 ? LONG_MS : STANDS_MS);
  };
  const advance = (): void => {
    const now = root.querySelector(':scope > .on');
    show(now?.nextElementSibling ?? root.firstElementChild);
  };
  document.documentElement.classList.add('runs');
  tick();
  setInterval(tick, 5_000);
  advance();
  addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    const now = root.querySelector(':scope > .on');
    const to =
      key === 'ArrowRight'
        ? (now?.nextElementSibling ?? root.firstElementChild)
        : (now?.previousElementSibling ?? root.lastElementChild);
    for (const other of root.children) other.classList.toggle('on', other === to);
  });
}
