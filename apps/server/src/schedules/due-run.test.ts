import { describe, expect, it } from 'vitest';
import { dueRun, type DueAnswer, type DueQuestion } from './due-run.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS = [1, 2, 3, 4, 5];

function ask(now: string, question: Partial<Omit<DueQuestion, 'since'>> & { since: string }) {
  return dueRun({
    times: { time: '08:00', zone: 'Europe/Berlin', weekdays: WEEKDAYS },
    lastDate: null,
    isFree: async () => false,
    ...question,
    now: Date.parse(now),
    since: Date.parse(question.since),
  });
}

function until(instant: string): DueAnswer {
  return { kind: 'wait', until: Date.parse(instant) };
}

function run(date: string, to: string, missed: string[] = []): DueAnswer {
  return { kind: 'run', date, to: Date.parse(to), missed };
}

describe('when a digest is due', () => {
  it('[SEND-1] at its time of day on its weekdays, on the clock of its zone', async () => {
    const since = '2026-11-19T12:00:00Z';
    expect(await ask('2026-11-20T06:59:59Z', { since })).toEqual(until('2026-11-20T07:00:00Z'));
    expect(await ask('2026-11-20T07:00:01Z', { since })).toEqual(run('2026-11-20', '2026-11-20T07:00:00Z'));
    // Saturday and Sunday are none of its days
    const lastDate = '2026-11-20';
    expect(await ask('2026-11-21T09:00:00Z', { since, lastDate })).toEqual(until('2026-11-23T07:00:00Z'));
    const tokyo = { time: '08:00', zone: 'Asia/Tokyo', weekdays: WEEKDAYS };
    expect(await ask('2026-11-19T23:00:01Z', { since, times: tokyo })).toEqual(
      run('2026-11-20', '2026-11-19T23:00:00Z'),
    );
  });

  it('[SEND-1] once on the day when its hour comes twice', async () => {
    const times = { time: '02:30', zone: 'Europe/Berlin', weekdays: EVERY_DAY };
    const since = '2026-10-24T12:00:00Z';
    expect(await ask('2026-10-25T00:30:01Z', { since, times })).toEqual(
      run('2026-10-25', '2026-10-25T00:30:00Z'),
    );
    for (const now of ['2026-10-25T01:29:00Z', '2026-10-25T01:30:01Z', '2026-10-25T02:30:01Z']) {
      expect(await ask(now, { since, times, lastDate: '2026-10-25' })).toEqual(until('2026-10-26T01:30:00Z'));
    }
  });

  it('[SEND-1] at the next time there is on the day when its hour is skipped, once', async () => {
    const times = { time: '02:30', zone: 'Europe/Berlin', weekdays: EVERY_DAY };
    const since = '2026-03-28T12:00:00Z';
    expect(await ask('2026-03-29T00:59:00Z', { since, times })).toEqual(until('2026-03-29T01:00:00Z'));
    expect(await ask('2026-03-29T01:00:01Z', { since, times })).toEqual(
      run('2026-03-29', '2026-03-29T01:00:00Z'),
    );
    expect(await ask('2026-03-29T01:31:00Z', { since, times, lastDate: '2026-03-29' })).toEqual(
      until('2026-03-30T00:30:00Z'),
    );
  });

  it('[SEND-2] not again when the clock is set back, or the time of day is changed to a later one', async () => {
    const since = '2026-11-19T12:00:00Z';
    const lastDate = '2026-11-20';
    expect(await ask('2026-11-19T20:00:00Z', { since, lastDate })).toEqual(until('2026-11-23T07:00:00Z'));
    const times = { time: '10:00', zone: 'Europe/Berlin', weekdays: WEEKDAYS };
    expect(await ask('2026-11-20T09:00:01Z', { since, lastDate, times })).toEqual(
      until('2026-11-23T09:00:00Z'),
    );
  });
});

describe('after a downtime', () => {
  const since = '2026-11-01T00:00:00Z';

  it('[SEND-3] one run takes in all that were missed, as of now', async () => {
    expect(await ask('2026-11-19T14:00:00Z', { since, lastDate: '2026-11-16' })).toEqual(
      run('2026-11-19', '2026-11-19T14:00:00Z', ['2026-11-17', '2026-11-18']),
    );
  });

  it('[SEND-3] the next planned run takes them in when it is soon', async () => {
    const lastDate = '2026-11-16';
    expect(await ask('2026-11-19T04:00:00Z', { since, lastDate })).toEqual(until('2026-11-19T07:00:00Z'));
    expect(await ask('2026-11-19T07:00:01Z', { since, lastDate })).toEqual(
      run('2026-11-19', '2026-11-19T07:00:00Z', ['2026-11-17', '2026-11-18']),
    );
  });

  it('[SEND-3] what lies long back is not listed day by day', async () => {
    const answer = await ask('2030-01-07T07:00:01Z', { since });
    expect(answer.kind === 'run' && answer.missed.length).toBeLessThan(31);
  });
});

it('[SEND-5] on a free day nothing is due, and nothing is missed', async () => {
  const isFree = async (date: string) => date === '2026-11-18';
  const since = '2026-11-17T12:00:00Z';
  expect(await ask('2026-11-18T07:00:01Z', { since, isFree })).toEqual(until('2026-11-19T07:00:00Z'));
  expect(await ask('2026-11-19T07:00:01Z', { since, isFree })).toEqual(
    run('2026-11-19', '2026-11-19T07:00:00Z'),
  );
  expect(await ask('2026-11-19T07:00:01Z', { since, isFree: async () => true })).toMatchObject({
    kind: 'wait',
  });
});
