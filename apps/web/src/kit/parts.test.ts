import { describe, expect, it } from 'vitest';
import { createParts, isMissing } from './parts.ts';

/** A network that can be taken away, and how often it was asked. */
function network() {
  const state = { gone: false, asked: 0 };
  const fetch = (): Promise<string> => {
    state.asked += 1;
    return state.gone
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
      : Promise.resolve('part');
  };
  return { state, fetch };
}

describe('[UI-20] parts of a page', () => {
  it('are there without a network once they were loaded ahead', async () => {
    const { state, fetch } = network();
    const parts = createParts();
    const ready = parts.add(fetch);
    await parts.loadAll();
    state.gone = true;
    await expect(ready()).resolves.toBe('part');
    expect(state.asked).toBe(1);
  });

  it('are known without asking once they are here', async () => {
    const { state, fetch } = network();
    const parts = createParts();
    const ready = parts.add(fetch);
    expect(parts.known(ready)).toBeUndefined();
    expect(state.asked).toBe(0);
    await ready();
    expect(parts.known(ready)).toBe('part');
  });

  it('fail once and not without end, and are asked for again after that was told', async () => {
    const { state, fetch } = network();
    state.gone = true;
    const parts = createParts();
    const ready = parts.add(fetch);
    await expect(ready()).rejects.toThrow('imported module');
    await expect(ready()).rejects.toThrow('imported module');
    expect(state.asked).toBe(1);
    state.gone = false;
    parts.forgetFailures();
    await expect(ready()).resolves.toBe('part');
  });

  it('that failed when they were loaded ahead are asked for when they are shown', async () => {
    const { state, fetch } = network();
    state.gone = true;
    const parts = createParts();
    const ready = parts.add(fetch);
    await parts.loadAll();
    state.gone = false;
    await expect(ready()).resolves.toBe('part');
  });
});

describe('isMissing', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://takt.example/assets/a.js',
    'error loading dynamically imported module: https://takt.example/assets/a.js',
    'Importing a module script failed.',
  ])('knows %s', (message) => {
    expect(isMissing(new TypeError(message))).toBe(true);
  });

  it('is not said of a bug', () => {
    expect(isMissing(new TypeError('x is not a function'))).toBe(false);
    expect(isMissing('dynamically imported module')).toBe(false);
  });
});
