import { expect, it } from 'vitest';
import { createGrip, letGo, press, takePresses, type Press } from './grip.ts';

const pressOf = (type: string): Press => ({ type }) as Press;

it('a press that is earlier than what drags begins once that is there, unless it was let go of', () => {
  const grip = createGrip();
  const taken: string[] = [];
  const take = (event: Press) => void taken.push(event.type);
  press(grip, pressOf('left'));
  letGo(grip);
  press(grip, pressOf('held'));
  const end = takePresses(grip, take);
  expect(taken).toEqual(['held']);

  expect(press(grip, pressOf('next'))).toBe(true);
  expect(taken).toEqual(['held', 'next']);

  end();
  expect(press(grip, pressOf('after'))).toBe(false);
  expect(taken).toEqual(['held', 'next']);
});

it('an end that comes late does not take the presses away from the next one', () => {
  const grip = createGrip();
  const taken: string[] = [];
  const end = takePresses(grip, () => undefined);
  takePresses(grip, (event) => void taken.push(event.type));
  end();
  press(grip, pressOf('mine'));
  expect(taken).toEqual(['mine']);
});
