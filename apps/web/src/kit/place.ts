export interface Box {
  top: number;
  left: number;
  right: number;
  bottom: number;
  width: number;
  height: number;
}

export interface Placing {
  align: 'start' | 'center' | 'end';
  gap: number;
  /** Above, as long as there is room. */
  above?: boolean;
}

const MARGIN = 8;

interface Size {
  width: number;
  height: number;
}

/** Below its anchor, above when there is no room below and more above; never outside of the window. */
export function placeOf(
  size: Size,
  anchor: Box,
  options: Placing & { window: Size },
): { top: number; left: number } {
  const { align, gap, window, above: preferred = false } = options;
  const below = window.height - anchor.bottom - gap - MARGIN;
  const above = anchor.top - gap - MARGIN;
  const up = preferred ? size.height <= above : size.height > below && above > below;
  const top = up ? anchor.top - gap - size.height : anchor.bottom + gap;
  const left =
    align === 'start'
      ? anchor.left
      : align === 'end'
        ? anchor.right - size.width
        : anchor.left + anchor.width / 2 - size.width / 2;
  return {
    top: clamp(top, window.height - size.height - MARGIN),
    left: clamp(left, window.width - size.width - MARGIN),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most));
}

/** Places an element of the top layer (`position: fixed`) beside a box of the page. */
export function placeBeside(element: HTMLElement, anchor: Box, options: Placing): void {
  const { width, height } = element.getBoundingClientRect();
  const { top, left } = placeOf({ width, height }, anchor, {
    ...options,
    window: { width: document.documentElement.clientWidth, height: window.innerHeight },
  });
  element.style.top = `${Math.round(top)}px`;
  element.style.left = `${Math.round(left)}px`;
}
