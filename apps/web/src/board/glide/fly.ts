const FLIGHT_MS = 170;
const EASE = 'cubic-bezier(0.2, 0, 0, 1)';
/** How long a card carries the colour of whoever moved it, and how long that takes to go. */
const COLOUR_MS = 1_200;
const FADE_MS = 300;

/** Of what stays as it is for a while: before its time an animation costs nothing, and within it each frame anew. */
const AFTER = { fill: 'backwards' } as const;

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

interface Flight {
  from: DOMRect;
  to: DOMRect;
  /** Of whoever moved it. */
  color?: string;
}

/**
 * Lets a card be seen on its way from where it was to where it is. A picture of it flies above everything, because
 * columns cut off what leaves them; the card itself shows when it has landed.
 */
export function fly(card: HTMLElement, { from, to, color }: Flight): void {
  if (color !== undefined) paint(card, color);
  const x = from.left - to.left;
  const y = from.top - to.top;
  if (prefersStillness() || (Math.abs(x) < 2 && Math.abs(y) < 2)) return;
  const picture = card.cloneNode(true);
  if (!(picture instanceof HTMLElement)) return;
  picture.removeAttribute('id');
  picture.removeAttribute('data-card');
  for (const element of picture.querySelectorAll('[id], [data-open]')) {
    element.removeAttribute('id');
    element.removeAttribute('data-open');
  }
  picture.inert = true;
  picture.setAttribute('aria-hidden', 'true');
  Object.assign(picture.style, {
    position: 'fixed',
    left: `${to.left}px`,
    top: `${to.top}px`,
    width: `${to.width}px`,
    margin: '0',
    zIndex: '50',
    pointerEvents: 'none',
    ...(color === undefined ? {} : { boxShadow: `0 0 0 2px ${color}` }),
  });
  document.body.append(picture);
  card.animate([{ opacity: 0 }, { opacity: 1 }], { ...AFTER, delay: FLIGHT_MS, duration: 1 });
  const flight = picture.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration: FLIGHT_MS,
    easing: EASE,
  });
  flight.onfinish = () => picture.remove();
  flight.oncancel = () => picture.remove();
}

function paint(card: HTMLElement, color: string): void {
  const ring = `0 0 0 2px ${color}`;
  card.animate([{ boxShadow: ring }, {}], { ...AFTER, delay: COLOUR_MS, duration: FADE_MS });
}
