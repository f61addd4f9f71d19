import type { Notice, Presence } from '@taktboard/protocol';
import { LIMITS } from '@taktboard/protocol';
import { isRole } from '../api/answers.ts';
import {
  isId,
  isObject,
  isText,
  matching,
  maybe,
  oneOf,
  pairOf,
  recordOf,
  shaped,
  type Is,
} from '../api/shape.ts';

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const NOTICES: { readonly [Kind in Notice['kind']]: Is<Of<Kind>> } = {
  who: shaped<Of<'who'>>({ kind: oneOf('who'), clients: recordOf(isId) }),
  merged: shaped<Of<'merged'>>({ kind: oneOf('merged') }),
  comment: shaped<Of<'comment'>>({ kind: oneOf('comment'), card: isId }),
  role: shaped<Of<'role'>>({ kind: oneOf('role'), role: isRole }),
  notice: shaped<Of<'notice'>>({
    kind: oneOf('notice'),
    code: oneOf('not-saved', 'saved-again', 'people'),
    reason: maybe(isText),
  }),
};

const hasNoticeKind = shaped<{ kind: Notice['kind'] }>({
  kind: oneOf('who', 'comment', 'merged', 'role', 'notice'),
});

/** A frame of kind 103. Kinds that a newer server may send are passed over. */
export function readNotice(json: string): Notice | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  return hasNoticeKind(value) && isNotice(value) ? value : undefined;
}

function isNotice(value: { kind: Notice['kind'] }): value is Notice {
  return NOTICES[value.kind](value);
}

const isTextPlace = matching(/^[A-Za-z0-9+/]{1,64}={0,2}$/);
const isRank: Is<string> = (value): value is string => isText(value) && value.length <= LIMITS.awarenessBytes;

const PRESENCE = {
  reads: maybe(isId),
  holds: maybe(isId),
  over: maybe(pairOf(isId, isRank)),
  caret: maybe(pairOf(isTextPlace, isTextPlace)),
};
const hasPresence = shaped<Presence>(PRESENCE);

/** A client's awareness state is a presence and nothing more, or is not believed at all. */
export function isPresence(value: unknown): value is Presence {
  return (
    isObject(value) && Object.keys(value).every((key) => Object.hasOwn(PRESENCE, key)) && hasPresence(value)
  );
}
