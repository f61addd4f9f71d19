import { describe, expect, it } from 'vitest';
import { allSourceFiles, readText, sourceFile } from './source-file.ts';
import { specDisagreements, testTitles } from './spec-rules.ts';

const SPEC = '## Sync: SYNC\n\n- [SYNC-1] A move is seen by everyone.\n- [SYNC-2] Nothing is lost.\n';

function tests(text: string): ReturnType<typeof sourceFile> {
  return sourceFile('apps/server/src/room/room.test.ts', text);
}

describe('the specification', () => {
  it('[PROJ-7] and the titles of the tests name the same rules', () => {
    expect(specDisagreements(readText('docs/spec.md'), allSourceFiles())).toEqual([]);
  });

  it('[PROJ-7] agrees when every rule has its test', () => {
    const files = [tests(`it('[SYNC-1] shows a move', f); it.each([1])(\`[SYNC-2] keeps \${n}\`, f);`)];
    expect(specDisagreements(SPEC, files)).toEqual([]);
  });

  it('[PROJ-7] catches a planted rule without a test', () => {
    expect(specDisagreements(SPEC, [tests(`it('[SYNC-1] shows a move', f);`)])).toEqual([
      'SYNC-2 has no test',
    ]);
  });

  it('[PROJ-7] catches a planted test of an unknown rule', () => {
    const files = [tests(`it('[SYNC-1] [SYNC-2] works', f); test('[SYNC-9] works', f);`)];
    expect(specDisagreements(SPEC, files)).toEqual([
      'apps/server/src/room/room.test.ts names SYNC-9, which is no rule',
    ]);
  });

  it('[PROJ-7] catches a planted rule that stands twice', () => {
    const files = [tests(`it('[SYNC-1] works', f); it('[SYNC-2] works', f);`)];
    expect(specDisagreements(`${SPEC}- [SYNC-2] Nothing is ever lost.\n`, files)).toEqual([
      'SYNC-2 stands twice in the specification',
    ]);
  });

  it('counts the title of a group with a test in it, and of no other', () => {
    const group = tests(`describe('[SYNC-1] moves', () => { it('works', f); });`);
    const empty = tests(`describe('[SYNC-2] losses', () => { it.skip('works', f); });`);
    expect(testTitles(group)).toEqual(['works', '[SYNC-1] moves']);
    expect(testTitles(empty)).toEqual([]);
  });

  it('does not count a test that is switched off, a comment or a mere mention', () => {
    const file = tests(`it.skip('[SYNC-1] works', f);\n// it('[SYNC-1] works')\nexpect('[SYNC-1]').toBe(1);`);
    expect(testTitles(file)).toEqual([]);
  });
});
