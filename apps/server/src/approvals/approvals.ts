import {
  fail,
  LIMITS,
  ok,
  type Approval,
  type ApprovalAgain,
  type ApprovalRequest,
  type Result,
} from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import { hashOf } from '../auth/secret-token.ts';
import type { Database } from '../store/database.ts';
import { addStep, stepsOf } from './approval-steps.ts';
import { FORGOTTEN_GUEST } from './forgotten-guest.ts';
import type { ShowableTask } from './shown-source.ts';
import { toApproval, type ApprovalRow } from './to-approval.ts';

/**
 * Whom a team has asked outside to decide on one task. Links are `/g/{id}_{secret}`, and only a hash of the secret is stored;
 * it is known once, when somebody was asked.
 */
export interface Approvals {
  /** The newest first, those that are over among them: they are the record of who decided what. */
  list(task: ShowableTask): Promise<Approval[]>;
  ask(task: ShowableTask, by: string, request: ApprovalRequest): Promise<Result<Asked, AskFault>>;
  /** The same guest once more; the link of before ends. */
  askAgain(task: ShowableTask, which: Which, terms: ApprovalAgain): Promise<Result<Asked, AskFault>>;
  /** Ends it at once. @returns whether there was something to end */
  withdraw(task: ShowableTask, which: Which): Promise<boolean>;
  /** Ends it, and forgets who was asked. @returns whether there was somebody to forget */
  erase(task: ShowableTask, which: Which): Promise<boolean>;
}

export interface Which {
  id: string;
  by: string;
}

export interface Asked {
  approval: Approval;
  token: string;
}

export type AskFault = 'no-such-approval' | 'too-many-approvals' | 'bad-end';

interface Dependencies {
  database: Kysely<Database>;
  /** Without an underscore, which parts the token. */
  newApprovalId(): string;
  newSecret(): string;
  now(): number;
  /** After it is stored. */
  onChange(boardId: string, cardId: string): void;
}

const DAY_MS = 86_400_000;

export function createApprovals(dependencies: Dependencies): Approvals {
  const { database, newApprovalId, newSecret, now, onChange } = dependencies;
  const rowsOf = ({ about: { boardId, cardId } }: ShowableTask) =>
    database
      .selectFrom('approvals')
      .selectAll()
      .where('board_id', '=', boardId)
      .where('card_id', '=', cardId)
      .orderBy('asked_at', 'desc')
      .orderBy('id');
  const find = (task: ShowableTask, id: string) => rowsOf(task).where('id', '=', id).executeTakeFirst();
  const told = async (task: ShowableTask, rows: readonly ApprovalRow[]): Promise<Approval[]> => {
    const steps = await stepsOf(
      database,
      rows.map(({ id }) => id),
    );
    return rows.map((row) =>
      toApproval(row, { steps: steps.get(row.id) ?? [], now: now(), show: task.show }),
    );
  };
  const asked = async (
    task: ShowableTask,
    row: ApprovalRow,
    secret: string,
  ): Promise<Result<Asked, never>> => {
    const { boardId, cardId } = task.about;
    onChange(boardId, cardId);
    const [approval] = await told(task, [row]);
    if (!approval) throw new Error('an approval that was just stored is told');
    return ok({ approval, token: `${row.id}_${secret}` });
  };
  const endsWell = (expiresAt: string): boolean => {
    const ahead = Date.parse(expiresAt) - now();
    return ahead > 0 && ahead <= LIMITS.approvalDays * DAY_MS;
  };
  /** What a new link is made of; whatever the one of before opened is closed by it. */
  const fresh = (secret: string, { message, expiresAt }: ApprovalAgain) => ({
    hash: hashOf(secret),
    salt: newSecret(),
    message,
    asked_at: now(),
    expires_at: Date.parse(expiresAt),
    withdrawn_at: null,
    code_hash: null,
    code_until: null,
    code_tries: 0,
  });
  /** Whatever the link and a browser had opened is closed. */
  const closed = () => ({ withdrawn_at: now(), code_hash: null, code_until: null, salt: newSecret() });

  return {
    async list(task) {
      return told(task, await rowsOf(task).execute());
    },
    async ask(task, by, { guest, shows, language, ...terms }) {
      if (!endsWell(terms.expiresAt)) return fail('bad-end');
      const [id, secret] = [newApprovalId(), newSecret()];
      const { boardId, cardId } = task.about;
      const row: ApprovalRow = {
        ...{ id, board_id: boardId, card_id: cardId, language, shows: JSON.stringify(shows) },
        ...{ guest_name: guest.name, guest_email: guest.email },
        ...{ created_at: now(), created_by: by },
        ...fresh(secret, terms),
      };
      const isTaken = await database.transaction().execute(async (trx) => {
        const count = await trx
          .selectFrom('approvals')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('board_id', '=', boardId)
          .where('card_id', '=', cardId)
          .executeTakeFirst();
        if (Number(count?.n ?? 0) >= LIMITS.approvals) return false;
        await trx.insertInto('approvals').values(row).execute();
        await addStep(trx, { approval_id: id, at: row.asked_at, by, what: 'asked' });
        return true;
      });
      return isTaken ? asked(task, row, secret) : fail('too-many-approvals');
    },
    async askAgain(task, { id, by }, terms) {
      if (!endsWell(terms.expiresAt)) return fail('bad-end');
      const secret = newSecret();
      const row = await database.transaction().execute(async (trx) => {
        const changed = await trx
          .updateTable('approvals')
          .set(fresh(secret, terms))
          .where('id', '=', id)
          .where('board_id', '=', task.about.boardId)
          .where('card_id', '=', task.about.cardId)
          // whoever was erased cannot be written to
          .where('guest_email', 'is not', null)
          .returningAll()
          .executeTakeFirst();
        if (changed) await addStep(trx, { approval_id: id, at: now(), by, what: 'asked-again' });
        return changed;
      });
      return row ? asked(task, row, secret) : fail('no-such-approval');
    },
    async withdraw(task, { id, by }) {
      const row = await find(task, id);
      if (!row || row.withdrawn_at !== null) return false;
      await database.transaction().execute(async (trx) => {
        await trx.updateTable('approvals').set(closed()).where('id', '=', id).execute();
        await addStep(trx, { approval_id: id, at: now(), by, what: 'withdrawn' });
      });
      onChange(row.board_id, row.card_id);
      return true;
    },
    async erase(task, { id, by }) {
      const row = await find(task, id);
      if (!row || row.guest_email === null) return false;
      const { guest_email: email } = row;
      await database.transaction().execute(async (trx) => {
        await trx
          .updateTable('approvals')
          .set({ ...closed(), ...FORGOTTEN_GUEST })
          .where('id', '=', id)
          .execute();
        await trx.deleteFrom('outbox').where('recipient', '=', email).execute();
        if (row.withdrawn_at === null) {
          await addStep(trx, { approval_id: id, at: now(), by, what: 'withdrawn' });
        }
      });
      onChange(row.board_id, row.card_id);
      return true;
    },
  };
}
