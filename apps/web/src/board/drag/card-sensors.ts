import { MouseSensor, TouchSensor } from '@dnd-kit/core';
import { flushSync } from 'react-dom';

type MouseProps = ConstructorParameters<typeof MouseSensor>[0];
type TouchProps = ConstructorParameters<typeof TouchSensor>[0];

/**
 * Each step of a drag is rendered before the next event comes. Otherwise a quick hand lets go before its lift is
 * rendered, which dnd-kit then tells nobody, or before its last way is, and the card lands where it was earlier.
 */
function atOnce<Props extends MouseProps | TouchProps>(props: Props): Props {
  return {
    ...props,
    onStart: (at) => flushSync(() => props.onStart(at)),
    onMove: (at) => flushSync(() => props.onMove(at)),
  };
}

export class CardMouse extends MouseSensor {
  constructor(props: MouseProps) {
    super(atOnce(props));
  }
}

export class CardTouch extends TouchSensor {
  constructor(props: TouchProps) {
    super(atOnce(props));
  }
}

export const MOUSE = { activationConstraint: { distance: 4 } };
/** Long enough for a scroll to have begun, short enough to feel like taking hold. */
export const TOUCH = { activationConstraint: { delay: 200, tolerance: 8 } };
