import { expect, it } from 'vitest';
import { newestOnly } from './newest-only.ts';

it('[UI-129] of two questions the answer to the later one counts, whichever comes last', async () => {
  const asking = newestOnly();
  let shown = '';
  const answers: ((text: string) => void)[] = [];
  const ask = async (): Promise<void> => {
    const isNewest = asking();
    const answer = await new Promise<string>((resolve) => answers.push(resolve));
    if (isNewest()) shown = answer;
  };
  const [first, second] = [ask(), ask()];
  answers[1]?.('new');
  await second;
  answers[0]?.('old');
  await first;
  expect(shown).toBe('new');
});
