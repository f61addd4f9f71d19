import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDrafts, keepDraft, readDraft } from './tab-drafts.ts';

const anna = { personId: 'anna', of: 'board/column' };
const ben = { personId: 'ben', of: 'board/column' };

/** As a browser has it: what is stored are its own properties. */
class FakeStorage {
  [name: string]: unknown;
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }
  setItem(name: string, value: string): void {
    this[name] = value;
  }
  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }
}

describe('[TASK-31] what was typed in a tab', () => {
  let stored: FakeStorage;
  beforeEach(() => {
    forgetDrafts(null);
    stored = new FakeStorage();
    vi.stubGlobal('sessionStorage', stored);
    vi.stubGlobal('localStorage', new FakeStorage());
  });

  it('is there again, in the tab too, until it is empty', () => {
    keepDraft(anna, 'Poster');
    expect(readDraft(anna)).toBe('Poster');
    expect(Object.values(stored)).toEqual(['Poster']);
    keepDraft(anna, '');
    expect(readDraft(anna)).toBe('');
    expect(Object.values(stored)).toEqual([]);
  });

  it('is for whoever typed it, and goes with them', () => {
    keepDraft(anna, 'Poster');
    keepDraft(ben, 'Flyer');
    expect(readDraft(ben)).toBe('Flyer');
    forgetDrafts('ben');
    expect(readDraft(anna)).toBe('');
    expect(Object.values(stored)).toEqual(['Flyer']);
    forgetDrafts(null);
    expect(Object.values(stored)).toEqual([]);
  });

  it('is not stored on a device that others use too, and stays as long as the page', () => {
    localStorage.setItem('taktboard.shared-device', 'yes');
    keepDraft(anna, 'Poster');
    expect(readDraft(anna)).toBe('Poster');
    expect(Object.values(stored)).toEqual([]);
  });

  it('stays as long as the page where storage is forbidden', () => {
    vi.stubGlobal('sessionStorage', undefined);
    keepDraft(anna, 'Poster');
    expect(readDraft(anna)).toBe('Poster');
  });
});
