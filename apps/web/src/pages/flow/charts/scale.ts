/** Where a value stands on a picture, in its pixels. */
export interface Scale {
  (value: number): number;
  ticks: readonly number[];
}

/** From 0 to at least `most`, with three to six whole ticks. */
export function countScale(most: number, [bottom, top]: readonly [bottom: number, top: number]): Scale {
  const step = niceStep(Math.max(1, most) / 4);
  const last = Math.max(step, Math.ceil(most / step) * step);
  const ticks = Array.from({ length: Math.round(last / step) + 1 }, (_, index) => index * step);
  return Object.assign((value: number) => bottom + (value / last) * (top - bottom), { ticks });
}

/** 1, 2 or 5 of a power of ten, and no part of one: what is counted here is whole. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return Math.max(1, step * power);
}

interface DayRange {
  /** As day numbers; both drawn. */
  first: number;
  last: number;
  left: number;
  right: number;
  /** How wide a label is with the room around it. */
  labelWidth: number;
}

/** Days from left to right, with as many ticks as their labels leave room for, the last day among them. */
export function dayScale({ first, last, left, right, labelWidth }: DayRange): Scale {
  const span = Math.max(1, last - first);
  const most = Math.max(1, Math.floor((right - left) / labelWidth));
  const step = Math.max(1, Math.ceil(span / most));
  const ticks: number[] = [];
  for (let day = last; day >= first; day -= step) ticks.push(day);
  return Object.assign((day: number) => left + ((day - first) / span) * (right - left), {
    ticks: ticks.reverse(),
  });
}
