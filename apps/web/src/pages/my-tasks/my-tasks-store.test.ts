import { fail, ok, type MyTasks } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { MyTasksStore, type TasksPorts } from './my-tasks-store.ts';

const tasksOf = (title: string): MyTasks => ({
  boards: [{ id: 'b', title, role: 'editor', zone: 'UTC', workdays: [1], columns: [] }],
  tasks: [],
});

function ports(kept: MyTasks | null = null) {
  const made: TasksPorts & { answer: MyTasks | null } = {
    answer: tasksOf('Plan'),
    ask: async (give) => {
      if (made.answer === null) {
        if (kept) give(kept, 500);
        return fail({ kind: 'unreachable' });
      }
      give(structuredClone(made.answer), null);
      return ok(made.answer);
    },
    now: () => 1_000,
  };
  return made;
}

describe('[FIND-12] one’s own tasks without a network', () => {
  it('are those that were last told, with when that was', async () => {
    const offline = ports(tasksOf('Kept'));
    offline.answer = null;
    const store = new MyTasksStore(offline);
    await store.refresh();
    expect(store.known.get()).toEqual({ answer: tasksOf('Kept'), at: 500, fault: { kind: 'unreachable' } });
    offline.answer = tasksOf('Told');
    await store.refresh();
    expect(store.known.get()).toEqual({ answer: tasksOf('Told'), at: 1_000, fault: null });
  });

  it('are not older than what this page was told', async () => {
    const going = ports(tasksOf('Kept'));
    const store = new MyTasksStore(going);
    await store.refresh();
    going.answer = null;
    await store.refresh();
    expect(store.known.get()).toEqual({ answer: tasksOf('Plan'), at: 1_000, fault: { kind: 'unreachable' } });
  });

  it('stay the same object while they are told the same', async () => {
    const store = new MyTasksStore(ports());
    await store.refresh();
    const before = store.known.get().answer;
    await store.refresh();
    expect(store.known.get().answer).toBe(before);
  });
});
