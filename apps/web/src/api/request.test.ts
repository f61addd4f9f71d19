import { afterEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { onSignedOut, request } from './request.ts';

const answer = v.object({ id: v.string() });
const problem = (status: number, code: string) =>
  Response.json({ type: 'urn:x', title: 'No', status, code }, { status });

function answering(response: Response | Error) {
  const fetch = vi.fn<(path: string, options: RequestInit) => Promise<Response>>(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

describe('asking the server', () => {
  it('sends JSON, and gives back what was asked for and no more', async () => {
    const fetch = answering(Response.json({ id: 'b', secret: 1 }, { status: 201 }));
    const made = await request('/boards', { method: 'POST', body: { title: 'Spring' }, answer });
    expect(made).toEqual({ ok: true, value: { id: 'b' } });
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/boards');
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"title":"Spring"}' });
  });

  it('sends a file as it is', async () => {
    const fetch = answering(Response.json({ id: 'b' }));
    const file = new Blob(['{}']);
    await request('/boards/import', { method: 'POST', body: file, answer });
    expect(fetch.mock.calls[0]?.[1].body).toBe(file);
  });

  it('tells a refusal with its code', async () => {
    answering(problem(409, 'name-taken'));
    expect(await request('/x', { answer })).toMatchObject({
      ok: false,
      reason: { kind: 'refused', status: 409, problem: { code: 'name-taken' } },
    });
  });

  it('tells a server that does not answer, and one whose answer is none', async () => {
    answering(new TypeError('Failed to fetch'));
    expect(await request('/x', { answer })).toEqual({ ok: false, reason: { kind: 'unreachable' } });
    answering(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await request('/x', { answer })).toEqual({
      ok: false,
      reason: { kind: 'refused', status: 502, problem: null },
    });
    answering(new Response('<h1>Hello</h1>'));
    expect(await request('/x', { answer })).toEqual({ ok: false, reason: { kind: 'not-understood' } });
  });

  it('[UI-14] notices the end of a session, and takes a wrong password for what it is', async () => {
    const ended = vi.fn<() => void>();
    const stop = onSignedOut(ended);
    answering(problem(401, 'wrong-credentials'));
    await request('/session', { method: 'POST', body: {}, answer });
    expect(ended).not.toHaveBeenCalled();
    answering(problem(401, 'not-signed-in'));
    expect(await request('/me', { answer })).toEqual({ ok: false, reason: { kind: 'signed-out' } });
    expect(ended).toHaveBeenCalledOnce();
    stop();
  });
});
