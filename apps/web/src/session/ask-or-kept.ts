import type { Result } from '@taktboard/protocol';
import type { ApiFault } from '../api/request.ts';
import type { Shape } from '../api/shape.ts';
import { whenShown } from '../kit/part.tsx';
import { inGoodTime } from './in-good-time.ts';
import { ownPersonId } from './session.ts';

interface Question<Value> {
  /** One's own among the names that are kept, with what the question depends on: `tasks/mine`. */
  name: string;
  shape: Shape<Value>;
  ask: () => Promise<Result<Value, ApiFault>>;
  /** Called with what was kept (and when, Unix ms), with the answer (null), or with both in this order. */
  give: (value: Value, keptAt: number | null) => void;
}

/**
 * Asks the server and keeps its answer on this device; without an answer in good time, gives what was kept of the last
 * one. What keeps it comes late: no page waits for it while the server answers.
 * @returns what the server said in the end
 */
export async function askOrKept<Value>(question: Question<Value>): Promise<Result<Value, ApiFault>> {
  const { name, shape, ask, give } = question;
  const personId = ownPersonId();
  const isCurrent = (): boolean => personId !== null && personId === ownPersonId();
  const device = () => import('./kept-answers.ts');
  let answered = false;
  const asked = ask().then((found) => {
    if (found.ok) {
      answered = true;
      give(found.value, null);
      // a person who has left meanwhile has nothing kept here
      whenShown(() => {
        if (personId !== null && isCurrent())
          device().then(
            ({ keepAnswer }) => keepAnswer(personId, name, found.value),
            () => undefined,
          );
      });
    }
    return found;
  });
  await inGoodTime(asked);
  if (!answered && personId !== null) {
    const kept = await device().then(
      ({ keptAnswer }) => keptAnswer({ personId, name, shape }),
      () => undefined,
    );
    if (kept && !answered && isCurrent()) give(kept.value, kept.at);
  }
  return asked;
}
