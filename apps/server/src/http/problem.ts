import type { CommandFault } from '@taktboard/board';
import type { ProblemDetails } from '@taktboard/protocol';

/** Every reason for a refusal, with its status and its sentence. RFC 9457; the client translates by `code`. */
const PROBLEMS = {
  'malformed-json': [400, 'The body is not valid JSON.'],
  'passkey-refused': [403, 'This passkey is not known here.'],
  'not-a-logout': [400, 'This is no logout token of the identity provider.'],
  'invalid-request': [422, 'The request does not have the right form.'],
  'not-signed-in': [401, 'Sign in first, or send a valid token.'],
  'token-expired': [401, 'This token has expired. Make a new one under “My account”.'],
  'wrong-credentials': [401, 'The name or the password is wrong.'],
  'not-allowed': [403, 'This is not allowed with these rights.'],
  'figures-about-persons': [
    403,
    'Figures about persons are off in this workspace; an administrator can allow them.',
  ],
  'passwords-off': [403, 'Here one signs in by the identity provider alone.'],
  'foreign-origin': [403, 'The request does not come from a page of this server.'],
  'no-such-route': [404, 'There is nothing at this address.'],
  'no-such-board': [404, 'There is no such board.'],
  'no-such-card': [404, 'There is no such task.'],
  'no-such-comment': [404, 'There is no such comment.'],
  'not-to-remind': [
    409,
    'The task is not overdue any more, or nobody else who sees the board is responsible for it.',
  ],
  'no-such-person': [404, 'There is no such person.'],
  'no-such-token': [404, 'There is no such token.'],
  'no-such-share': [404, 'There is no such live board, or it was taken back already.'],
  'no-such-approval': [404, 'There is no such request for approval, or it is over already.'],
  'no-such-feed': [404, 'There is no such address, or what it shows is not to be seen any more.'],
  'no-such-import': [404, 'There is no such import, or it was undone already.'],
  'no-such-run': [404, 'There is no such run of the digest.'],
  'no-such-schedule': [404, 'There is no such digest that is sent.'],
  'no-such-mail': [404, 'There is no such mail.'],
  'no-such-passkey': [404, 'There is no such passkey, or it was removed already.'],
  'no-such-session': [404, 'There is no such session, or it is over already.'],
  'no-such-link': [404, 'This link is unknown, used up or too old.'],
  'no-sso': [404, 'No identity provider is configured.'],
  'method-not-allowed': [405, 'This address does not know that method.'],
  'board-not-empty': [409, 'The board has tasks already.'],
  'id-taken': [409, 'The id is taken.'],
  'last-administrator': [409, 'Somebody has to administrate; make another administrator first.'],
  'too-many-schedules': [409, 'There are as many digests that are sent as there can be.'],
  'too-many-approvals': [409, 'About this task as many guests were asked as can be.'],
  'too-many-feeds': [409, 'There are as many secret addresses as one person can have.'],
  'name-taken': [409, 'Somebody already goes by this name.'],
  'sso-only-way': [409, 'Without the link there would be no way into this account.'],
  'address-taken': [409, 'Somebody else has confirmed this mail address for themselves.'],
  'feed-revoked': [410, 'This address was taken back.'],
  'too-large': [413, 'The body is too large.'],
  'board-full': [413, 'The board is as large as the server takes.'],
  'unsupported-media': [415, 'The body must be JSON, with the content type application/json.'],
  'command-refused': [422, 'A command cannot be carried out, so none of them was.'],
  'empty-file': [422, 'The file is empty.'],
  'not-utf8': [422, 'The file is not text in UTF-8.'],
  'not-json': [422, 'The file is not valid JSON.'],
  'not-a-trello-board': [422, 'The file is not a board exported from Trello.'],
  'too-many-cards': [422, 'The file has more tasks than a board can hold.'],
  workbook: [422, 'The file is a workbook and no table as text.'],
  'not-text': [422, 'The file holds no text.'],
  'open-quote': [422, 'A quoted text in the table ends nowhere.'],
  'row-too-long': [422, 'A row of the table is too long.'],
  'too-many-columns': [422, 'The table has too many columns.'],
  'too-many-rows': [422, 'The table has too many rows.'],
  'no-title-column': [422, 'No column of the table is mapped to the title.'],
  'no-tasks': [422, 'The table has no row with a title.'],
  'not-a-taktboard-export': [422, 'The file is no export from Taktboard.'],
  'newer-export': [422, 'The file was exported by a newer version.'],
  'nothing-between': [422, 'The day to compare with is not before the day of the report.'],
  'weak-password': [422, 'This password is one of those that are guessed first.'],
  'same-password': [422, 'This is the password of before.'],
  'no-date': [422, 'The task has no deadline to be reminded of.'],
  'name-differs': [422, 'This is not the name of the person.'],
  'no-target': [422, 'The channel was not told where to post to.'],
  'no-recipient': [422, 'There is nobody to send it to.'],
  'unknown-zone': [422, 'There is no such time zone.'],
  'too-many-attempts': [429, 'Too many attempts. Wait a little.'],
  'sso-unreachable': [502, 'The identity provider does not answer.'],
  internal: [500, 'The server has made a mistake. It was written to its log.'],
  damaged: [
    503,
    'What is on the server’s disk of this board is damaged, so it is not shown. Whoever runs the server can restore a backup; its log says where the damage is.',
  ],
  'not-readable': [
    503,
    'The board cannot be read at the moment. The reason was written to the server’s log.',
  ],
  stopping: [503, 'The server is restarting.'],
  'not-saved': [503, 'The server cannot write to its disk at the moment.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemAnswer {
  problem: ProblemDetails;
  headers?: Readonly<Record<string, string>>;
}

interface Details {
  detail?: string;
  errors?: { pointer: string; detail: string }[];
  headers?: Readonly<Record<string, string>>;
}

export function problem(code: ProblemCode, { detail, errors, headers }: Details = {}): ProblemAnswer {
  const [status, title] = PROBLEMS[code];
  return {
    problem: {
      type: `urn:taktboard:problem:${code}`,
      title,
      status,
      code,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors }),
    },
    ...(headers === undefined ? {} : { headers }),
  };
}

const COMMAND_FAULTS: Readonly<Record<CommandFault, string>> = {
  'no-such-card': 'There is no such task.',
  'no-such-column': 'There is no such column.',
  'no-such-label': 'There is no such label.',
  'no-such-view': 'There is no such view.',
  'no-such-item': 'There is no such checklist item.',
  'no-such-link': 'There is no such link.',
  'id-taken': 'The id is taken.',
  'invalid-value': 'A value is not possible.',
  'depends-on-itself': 'A task cannot wait for itself.',
  'too-many-cards': 'The board is full.',
  'last-done-column': 'The board would have no column for what is done.',
  'newer-schema': 'The board was written by a newer version and can only be read.',
};

/** Names the command by its place in the request. */
export function commandProblem(index: number, fault: CommandFault): ProblemAnswer {
  return problem('command-refused', {
    detail: `${fault}: ${COMMAND_FAULTS[fault]}`,
    errors: [{ pointer: `/commands/${index}`, detail: COMMAND_FAULTS[fault] }],
  });
}
