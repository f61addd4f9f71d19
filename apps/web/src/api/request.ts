import { fail, ok, type ProblemDetails, type Result } from '@taktboard/protocol';
import { isProblem } from './answers.ts';
import type { Shape } from './shape.ts';

export type ApiFault =
  /** No answer came. */
  | { kind: 'unreachable' }
  | { kind: 'signed-out' }
  /** The server said no, and why, and in how many seconds it may say yes; without details when something between us and it answered. */
  | { kind: 'refused'; status: number; problem: ProblemDetails | null; retryAfter?: number }
  /** An answer that this client does not understand: the two are of different versions. */
  | { kind: 'not-understood' };

export interface Call<Answer> {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | undefined;
  /** The answer's shape. */
  answer: Shape<Answer>;
  /** Sent as JSON; a Blob or a form is sent as it is. */
  body?: unknown;
  signal?: AbortSignal | undefined;
}

const SIGNED_OUT = 401;
const NO_CONTENT = 204;

const signedOutListeners = new Set<() => void>();

/** Told whenever the server no longer knows who asks. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export async function request<Answer>(path: string, call: Call<Answer>): Promise<Result<Answer, ApiFault>> {
  const response = await send(path, call);
  if (!response) return fail({ kind: 'unreachable' });
  const value = response.status === NO_CONTENT ? undefined : await readJson(response);
  if (!response.ok) {
    const details = isProblem(value) ? value : null;
    // a wrong password is a 401 too, but not the end of a session
    if (response.status === SIGNED_OUT && details?.code !== 'wrong-credentials') {
      for (const listener of signedOutListeners) listener();
      return fail({ kind: 'signed-out' });
    }
    const retryAfter = Number(response.headers.get('retry-after'));
    return fail({
      kind: 'refused',
      status: response.status,
      problem: details,
      ...(retryAfter > 0 && { retryAfter }),
    });
  }
  const read = await call.answer['~standard'].validate(value);
  return read.issues === undefined ? ok(read.value) : fail({ kind: 'not-understood' });
}

async function send(path: string, call: Call<unknown>): Promise<Response | undefined> {
  const { method = 'GET', body, signal } = call;
  const raw = body instanceof Blob || body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json' };
  // a form names its type itself
  if (body !== undefined && !(body instanceof FormData)) {
    headers['content-type'] = raw ? 'application/octet-stream' : 'application/json';
  }
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch {
    return undefined; // no network, or called off
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined; // a page of some proxy; its status says enough
  }
}
