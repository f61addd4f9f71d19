/**
 * How a press becomes a drag, apart from any element.
 *
 *            press              moved far enough, or held for long enough
 *   idle ──────────▶ pressed ─────────────────────────────────────────────▶ held ──▶ drop or cancel ──▶ idle
 *     ▲                 │ released; or a finger that moved: it scrolls
 *     └─────────────────┘
 */
export interface Point {
  x: number;
  y: number;
}

export type DragBy = 'mouse' | 'touch';

export type Gesture =
  | { kind: 'idle' }
  | { kind: 'pressed'; by: DragBy; at: Point }
  | { kind: 'held'; by: DragBy; at: Point };

export type GestureEvent =
  | { kind: 'press'; by: DragBy; at: Point }
  | { kind: 'move'; at: Point }
  /** A finger has rested for `LONG_PRESS_MS`. */
  | { kind: 'rested' }
  | { kind: 'release' }
  | { kind: 'cancel' };

export type GestureEffect = 'lift' | 'move' | 'drop' | 'cancel';

/** Long enough for a scroll to have begun, short enough to feel like taking hold. */
export const LONG_PRESS_MS = 220;
const MOUSE_PX = 4;
const FINGER_PX = 8;

const IDLE: Gesture = { kind: 'idle' };

export function nextGesture(
  state: Gesture,
  event: GestureEvent,
): { state: Gesture; effect: GestureEffect | null } {
  const stay = { state, effect: null };
  const { kind } = event;
  // a second finger or button is not another drag
  if (kind === 'press') {
    return state.kind === 'idle'
      ? { state: { kind: 'pressed', by: event.by, at: event.at }, effect: null }
      : stay;
  }
  if (state.kind === 'idle') return stay;
  const { by, at } = state;
  if (state.kind === 'held') {
    if (kind === 'move') return { state: { kind: 'held', by, at: event.at }, effect: 'move' };
    if (kind === 'rested') return stay;
    return { state: IDLE, effect: kind === 'release' ? 'drop' : 'cancel' };
  }
  if (kind === 'rested') return { state: { kind: 'held', by, at }, effect: 'lift' };
  if (kind !== 'move') return { state: IDLE, effect: null };
  const distance = Math.hypot(event.at.x - at.x, event.at.y - at.y);
  if (by === 'mouse') {
    return distance >= MOUSE_PX ? { state: { kind: 'held', by, at: event.at }, effect: 'lift' } : stay;
  }
  return distance > FINGER_PX ? { state: IDLE, effect: null } : stay;
}
