import type { Me } from '@taktboard/protocol';
import { ME } from '../api/answers.ts';
import type { Shape } from '../api/shape.ts';
import { facts } from '../device/facts.ts';
import { isSet } from '../device/flags.ts';

/** Never rejects: where a device keeps nothing, the boards say so. */
export async function keepAnswer(personId: string, name: string, value: unknown): Promise<void> {
  if (!isSet('shared-device'))
    await facts.keep(personId, name, { value, at: Date.now() }).catch(() => undefined);
}

interface Asked<Value> {
  personId: string;
  name: string;
  shape: Shape<Value>;
}

/** undefined where nothing was kept, or nothing that this version understands. */
export async function keptAnswer<Value>({
  personId,
  name,
  shape,
}: Asked<Value>): Promise<{ value: Value; at: number } | undefined> {
  const kept = await facts.answer(personId, name).catch(() => undefined);
  const read = await shape['~standard'].validate(kept?.value);
  return kept && !read.issues ? { value: read.value, at: kept.at } : undefined;
}

/** Whether there is an answer of this name, of whatever version. */
export async function isKept(personId: string, name: string): Promise<boolean> {
  return (await facts.answer(personId, name).catch(() => undefined)) !== undefined;
}

/** Whose session it was when the server last said so. */
export async function keptMe(): Promise<Me | undefined> {
  const personId = isSet('shared-device') ? undefined : await facts.who().catch(() => undefined);
  return personId === undefined ? undefined : (await keptAnswer({ personId, name: 'me', shape: ME }))?.value;
}
