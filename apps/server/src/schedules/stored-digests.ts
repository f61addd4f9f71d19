import { fail, ok, type Result } from '@taktboard/protocol';
import { renderedDigest, type RenderedReport } from '../reports/rendered-report.ts';
import { contextOf } from './derive-run.ts';
import type { RunLedger } from './run-ledger.ts';
import { isOverBoards } from './run-message.ts';
import type { Asking } from './schedule-door.ts';
import type { ScheduleStore } from './schedule-store.ts';

export interface StoredDigestAsked {
  boardId: string;
  key: string;
  format: 'json' | 'text' | 'html';
  language: 'de' | 'en';
}

/** A run as it was, with the names of its own day. */
export type StoredDigests = (
  asking: Asking,
  asked: StoredDigestAsked,
) => Promise<Result<RenderedReport, 'no-such-run'>>;

interface Dependencies {
  ledger: Pick<RunLedger, 'find'>;
  store: Pick<ScheduleStore, 'find'>;
  publicUrl: string;
}

/** Somebody's own digest is theirs alone, one about a person those who manage; all others are the board's. */
export function createStoredDigests({ ledger, store, publicUrl }: Dependencies): StoredDigests {
  return async ({ personId, roleOn }, { boardId, key, format, language }) => {
    const run = await ledger.find(key);
    const schedule = run && (await store.find(run.scheduleId));
    if (!run || schedule?.boardId !== boardId || isOverBoards(run.digest)) return fail('no-such-run');
    const isTheirs = schedule.personId === personId;
    const role = await roleOn(boardId);
    const may = schedule.personal ? isTheirs : schedule.plan.scope.kind !== 'owner' || role === 'manager';
    if (!may) return fail('no-such-run');
    const context = contextOf(run.names, { language, boardUrl: `${publicUrl}/b/${boardId}` });
    return ok(renderedDigest(run.digest, context, format));
  };
}
