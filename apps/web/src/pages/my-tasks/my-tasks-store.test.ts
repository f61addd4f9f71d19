import { fail, ok, type MyTasks } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { MyTasksStore, type TasksPorts } from './my-tasks-store.ts';

const answer: MyTasks = {
  boards: [{ id: 'b', title: 'Plan', role: 'editor', zone: 'UTC', workdays: [1], columns: [] }],
  tasks: [],
};

function ports(
  kept = new Map<string, string>(),
): TasksPorts & { reachable: boolean; kept_: Map<string, string> } {
  const made = {
    reachable: true,
    kept_: kept,
    ask: async () => (made.reachable ? ok(structuredClone(answer)) : fail({ kind: 'unreachable' as const })),
    kept: {
      read: (id: string) => kept.get(id) ?? null,
      write: (id: string, text: string) => void kept.set(id, text),
    },
    now: () => 1_000,
  };
  return made;
}

describe('[FIND-12] one’s own tasks without a network', () => {
  it('are those that were last told, with when that was', async () => {
    const first = ports();
    await new MyTasksStore('anna', first).refresh();
    const second = ports(first.kept_);
    second.reachable = false;
    const store = new MyTasksStore('anna', second);
    expect(store.known.get()).toEqual({ answer, at: 1_000, fault: null });
    await store.refresh();
    expect(store.known.get()).toEqual({ answer, at: 1_000, fault: { kind: 'unreachable' } });
  });

  it('are nobody else’s', async () => {
    const first = ports();
    await new MyTasksStore('anna', first).refresh();
    expect(new MyTasksStore('ben', ports(first.kept_)).known.get().answer).toBeNull();
  });

  it.each(['', 'null', '{', '{"at":1}', '{"at":1,"answer":{"boards":7}}'])(
    'are none when %s was kept',
    (text) => {
      expect(new MyTasksStore('anna', ports(new Map([['anna', text]]))).known.get().answer).toBeNull();
    },
  );

  it('stay the same object while they are told the same', async () => {
    const store = new MyTasksStore('anna', ports());
    await store.refresh();
    const before = store.known.get().answer;
    await store.refresh();
    expect(store.known.get().answer).toBe(before);
  });
});
