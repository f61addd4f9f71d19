import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

describe('[TOLD-9] what a bout of writing changed', () => {
  it('is told word by word', () => {
    expect(diffWords('small, both sides', 'large, both sides')).toEqual([
      { kind: 'out', text: 'small' },
      { kind: 'in', text: 'large' },
      { kind: 'same', text: ', both sides' },
    ]);
    expect(diffWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
  });

  it('leaves out the lines that stayed, but those beside a change', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `line ${index}`);
    const after = lines.with(4, 'other');
    expect(diffWords(lines.join('\n'), after.join('\n'))).toMatchObject([
      { kind: 'lines', count: 3 },
      { kind: 'same' },
      { kind: 'out' },
      { kind: 'in' },
      { kind: 'same' },
      { kind: 'lines', count: 3 },
    ]);
  });
});
