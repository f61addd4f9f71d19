import { describe, expect, it } from 'vitest';
import type { Role } from '@taktboard/protocol';
import { mayComment, mayRemove } from './who-may.ts';

const TABLE: Record<Role, { writes: boolean; removesOwn: boolean; removesAny: boolean }> = {
  manager: { writes: true, removesOwn: true, removesAny: true },
  editor: { writes: true, removesOwn: true, removesAny: false },
  commenter: { writes: true, removesOwn: true, removesAny: false },
  viewer: { writes: false, removesOwn: false, removesAny: false },
};

describe('[SAY-2] who may say something', () => {
  it.each(Object.entries(TABLE) as [Role, (typeof TABLE)[Role]][])('as %s', (role, may) => {
    expect({
      writes: mayComment(role),
      removesOwn: mayRemove(role, true),
      removesAny: mayRemove(role, false),
    }).toEqual(may);
  });
});
