import type { Timers } from '../../ports.ts';
import type { Statement } from '../pieces.ts';
import type { Ask } from '../questions.ts';
import { SqliteRefusal } from './sqlite-refusal.ts';
import type { Turnstile } from './turnstile.ts';
import type { WorkerClient } from './worker-client.ts';

interface Parts {
  client: Pick<WorkerClient, 'ask'>;
  turnstile: Turnstile;
  timers: Pick<Timers, 'nextTurn'>;
}

interface Asked {
  question: Statement;
  resolve(rows: readonly unknown[]): void;
  reject(why: Error): void;
}

/** Of a crowd that asks in one turn, each would wake both threads; together they wake each once. */
export function askTogether({ client, turnstile, timers }: Parts): Ask {
  let waiting: Asked[] = [];
  const send = async (asked: readonly Asked[]): Promise<void> => {
    const answer = await client.ask({ kind: 'questions', questions: asked.map(({ question }) => question) });
    if (!answer.ok) {
      for (const { reject } of asked) reject(new SqliteRefusal(answer.reason));
      return;
    }
    const rows = answer.value as readonly (readonly unknown[])[];
    asked.forEach(({ resolve }, index) => resolve(rows[index] ?? []));
  };
  const sendAll = (): void => {
    const asked = waiting;
    waiting = [];
    turnstile.pass(() => void send(asked));
  };
  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) timers.nextTurn(sendAll);
      waiting.push({ question, resolve, reject });
    });
}
