import type { BoardList, Me, People, Person, ProblemDetails } from '@taktboard/protocol';
import {
  isCount,
  isId,
  isInstant,
  isNumber,
  isText,
  isYesOrNo,
  listOf,
  maybe,
  oneOf,
  shaped,
  shapeOf,
} from './shape.ts';

/**
 * The answers that the first pages wait for, read without the library that reads all the others: it would be a
 * thirtieth of their script. `answers.test.ts` holds them to the protocol's own schemas.
 */
const isPerson = shaped<Person>({
  id: isId,
  name: isText,
  userId: maybe(isText),
  color: maybe(isNumber),
  initials: maybe(isText),
});

export const isProblem = shaped<ProblemDetails>({
  type: isText,
  title: isText,
  status: isNumber,
  detail: maybe(isText),
  code: isText,
  errors: maybe(
    listOf(shaped<NonNullable<ProblemDetails['errors']>[number]>({ pointer: isText, detail: isText })),
  ),
});

export const ME = shapeOf(
  shaped<Me>({
    person: isPerson,
    workspaceRole: oneOf('administrator', 'member'),
    workspace: isText,
    language: maybe(oneOf('de', 'en')),
    zone: maybe(isText),
  }),
);

export const PEOPLE = shapeOf(shaped<People>({ people: listOf(isPerson) }));

export const isRole = oneOf('manager', 'editor', 'commenter', 'viewer');

export const BOARD_LIST = shapeOf(
  shaped<BoardList>({
    boards: listOf(
      shaped<BoardList['boards'][number]>({
        id: isId,
        title: isText,
        role: isRole,
        open: isCount,
        overdue: isCount,
        updatedAt: isInstant,
        starred: isYesOrNo,
      }),
    ),
  }),
);

export const CREATED = shapeOf(shaped<{ id: string }>({ id: isId }));
