import { beforeEach, expect, it } from 'vitest';
import { dismissToast, showToast, toasts } from './toast.ts';

const shown = () => toasts.get().map(({ text }) => text);

beforeEach(() => {
  for (const { id } of toasts.get()) dismissToast(id);
});

it('keeps the last three', () => {
  for (const text of ['a', 'b', 'c', 'd']) showToast({ text });
  expect(shown()).toEqual(['b', 'c', 'd']);
});

it('lets a toast about a thing take the place of the one before, with its spent way back', () => {
  showToast({ text: 'archived', about: 'history', action: { label: 'Undo', run: () => undefined } });
  showToast({ text: 'something else' });
  showToast({ text: 'undone', about: 'history' });
  expect(shown()).toEqual(['something else', 'undone']);
});
