import { ok, type Result } from '@taktboard/protocol';
import type { Unreadable } from '../reports/reports.ts';
import { deriveRun } from './derive-run.ts';
import { deriveWorkspaceRun, type WorkspaceSources } from './derive-workspace-run.ts';
import type { Previous } from './run-ledger.ts';
import type { RunContent } from './run-message.ts';
import { isOfWorkspace, type StoredSchedule } from './stored-schedule.ts';
import { toldSince } from './told-since.ts';

interface Sources extends WorkspaceSources {
  unreadSince: Parameters<typeof toldSince>[0]['unreadSince'];
}

interface Asked {
  schedule: StoredSchedule;
  key: string;
  window: { from: number | null; to: number; missed: string[] };
  now: number;
  previous: Previous | null;
  /** Whether the next one is compared with it. */
  pack: boolean;
}

interface Derived extends RunContent {
  /** With what the next run is compared; null where that is undone from the activity. */
  snapshot: Uint8Array | null;
}

/** The digest of a schedule, whatever it tells of. */
export async function deriveScheduled(sources: Sources, asked: Asked): Promise<Result<Derived, Unreadable>> {
  const { schedule, key, window, now, previous, pack } = asked;
  const told = await toldSince(sources, schedule, { since: previous?.to, to: window.to });
  const { personId } = schedule;
  if (isOfWorkspace(schedule)) {
    const { scope, zone } = schedule.plan;
    const derived = await deriveWorkspaceRun(sources, { key, personId, scope, zone, window, now, told });
    return ok({ ...derived, snapshot: null });
  }
  const made = await deriveRun(sources, {
    boardId: schedule.boardId,
    key,
    scope: schedule.plan.scope,
    personId,
    window,
    then: previous?.isKept ? { kind: 'run', key: previous.key } : { kind: 'none' },
    pack,
    told,
  });
  if (!made.ok) return made;
  const { packed: snapshot, ...derived } = made.value;
  return ok({ ...derived, snapshot });
}
