import { describe, expect, it } from 'vitest';
import { createLogger, withoutSecrets } from './logger.ts';

describe('createLogger', () => {
  it('writes one JSON object a line, errors with their causes', () => {
    const lines: string[] = [];
    const log = createLogger(
      (line) => lines.push(line),
      () => 0,
    );
    log.error('commit.failed', { board: 'b1', error: new Error('outer', { cause: new Error('disk') }) });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      at: '1970-01-01T00:00:00.000Z',
      level: 'error',
      event: 'commit.failed',
      board: 'b1',
      error: { name: 'Error', message: 'outer', cause: { message: 'disk' } },
    });
  });
});

describe('withoutSecrets', () => {
  it('[AUTH-10] takes the secret out of links and leaves the rest readable', () => {
    expect(withoutSecrets('/join/abc123')).toBe('/join/…');
    expect(withoutSecrets('/api/invitations/abc123')).toBe('/api/invitations/…');
    expect(withoutSecrets('/api/boards/b1/export?format=csv')).toBe('/api/boards/b1/export?…');
    expect(withoutSecrets('/api/boards/b1')).toBe('/api/boards/b1');
  });
});
