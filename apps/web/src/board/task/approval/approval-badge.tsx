import type { Id } from '@taktboard/board';
import type { ApprovalCounts } from '@taktboard/protocol';
import { BadgeCheck, Stamp, TriangleAlert, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { Badge, type BadgeTone } from '../../../kit/badge.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { useApprovalText } from './text/approval-messages.ts';

type State = keyof ApprovalCounts;

/** What asks for something to be done comes first; of several guests that one is shown, and all are told in words. */
const URGENCY: readonly State[] = ['returned', 'stale', 'open', 'approved'];

const LOOKS: Readonly<Record<State, readonly [tone: BadgeTone, icon: typeof BadgeCheck]>> = {
  open: ['soon', Stamp],
  approved: ['done', BadgeCheck],
  returned: ['blocked', Undo2],
  stale: ['today', TriangleAlert],
};

/** Once what was done is on the server, and not with each letter. */
const SETTLED_MS = 1_500;

interface Props {
  cardId: Id;
  /** There is room for a word beside the icon. */
  word: boolean;
}

/** What guests were asked about a task and have decided, and whether it still holds. */
export function ApprovalBadge({ cardId, word }: Props) {
  const text = useApprovalText();
  const counts = useStore(useBoard().approvals).get(cardId) ?? {};
  const states = URGENCY.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count > 0 ? [{ state, count }] : [];
  });
  useFreshWhile(
    cardId,
    states.some(({ state }) => state !== 'open'),
  );
  const [first] = states;
  if (!first) return null;
  const [tone, Icon] = LOOKS[first.state];
  const told = text.badge.told(states.map(({ state, count }) => text.badge.count[state](count)));
  return (
    <Badge tone={tone} icon={<Icon size={14} aria-hidden="true" />} title={told}>
      {word && (
        <span aria-hidden="true" data-word>
          {text.badge.word[first.state]}
        </span>
      )}
      <span className="visually-hidden">{told}</span>
    </Badge>
  );
}

/** While something is decided, a change of the task may be one of what was shown. */
function useFreshWhile(cardId: Id, isDecided: boolean): void {
  const { connection, countsAsked } = useBoard();
  const { projection } = connection;
  useEffect(() => {
    if (!isDecided) return undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const end = projection.subscribe(`card:${cardId}`, () => {
      clearTimeout(later);
      later = setTimeout(() => countsAsked.set(countsAsked.get() + 1), SETTLED_MS);
    });
    return () => {
      clearTimeout(later);
      end();
    };
  }, [projection, countsAsked, cardId, isDecided]);
}
