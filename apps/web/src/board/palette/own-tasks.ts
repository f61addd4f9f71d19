import type { MyTasks } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { navigate } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { askForTasks } from '../../pages/my-tasks/my-tasks-store.ts';
import type { PaletteItem } from './match-items.ts';
import type { PaletteText } from './text/en.ts';

/** One's own tasks over all boards, as they were last told; without a network as this device has kept them. */
export function useOwnTasks(): MyTasks | null {
  const [told, setTold] = useState<MyTasks | null>(null);
  useEffect(() => {
    let isGone = false;
    const give = (answer: MyTasks) => {
      if (!isGone) setTold(answer);
    };
    // what cannot be told is not offered
    void askForTasks(give).catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return told;
}

/** Those of other boards than the open one, which is searched as a whole. */
export function ownTaskItems(
  told: MyTasks | null,
  { text, but }: { text: Pick<PaletteText, 'untitled'>; but: string | undefined },
): PaletteItem[] {
  if (told === null) return [];
  const titles = new Map(told.boards.map(({ id, title }) => [id, title]));
  return told.tasks
    .filter(({ boardId }) => boardId !== but)
    .map(({ boardId, id, title, items }) => ({
      id: `task ${boardId} ${id}`,
      group: 'tasks',
      name: title || text.untitled,
      also: items.map((item) => item.text),
      hint: titles.get(boardId),
      run: () => navigate(href.card(boardId, id)),
    }));
}
