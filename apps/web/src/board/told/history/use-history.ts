import type { Id } from '@taktboard/board';
import type { HistoryItem, HistoryKind } from '@taktboard/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useBoard } from '../../state/board-context.ts';
import type { ToldText } from '../text/en.ts';
import { toldApi } from '../told-api.ts';

export type HistoryFilter = keyof ToldText['filters'];

const VALUES: readonly HistoryKind[] = [
  'card.title',
  'card.owner',
  'card.contributors',
  'card.start',
  'card.due',
  'card.priority',
  'card.estimate',
  'card.blocked',
  'card.milestone',
  'card.labels',
  'card.campaign',
  'card.goal',
  'card.channel',
  'card.stage',
  'card.cover',
  'card.dependencies',
  'card.assets',
  'card.links',
];
const KINDS: Readonly<Record<HistoryFilter, readonly HistoryKind[] | undefined>> = {
  all: undefined,
  moves: ['card.added', 'card.moved', 'card.archived', 'card.restored'],
  values: VALUES,
  description: ['card.description'],
  checklist: ['card.checklist'],
  merged: ['card.merged'],
};

export interface History {
  items: readonly HistoryItem[];
  state: 'loading' | 'failed' | 'read';
  /** Reads older ones; left out where there are none. */
  older: (() => void) | undefined;
}

const NOTHING: readonly HistoryItem[] = [];

/** A task's history, read as far as was asked for, and its newest again when the task changes. */
export function useHistory(cardId: Id, filter: HistoryFilter): History {
  const { connection } = useBoard();
  const { boardId, projection } = connection;
  const [read, setRead] = useState<{ items: readonly HistoryItem[]; next: number | undefined } | null>(null);
  const [state, setState] = useState<History['state']>('loading');
  const asked = useRef(0);
  const load = useCallback(
    async (before?: number) => {
      const turn = ++asked.current;
      const answer = await toldApi.history(boardId, cardId, { before, kinds: KINDS[filter]?.join(',') });
      if (turn !== asked.current) return;
      setState(answer.ok ? 'read' : 'failed');
      if (!answer.ok) return;
      const { items, next } = answer.value;
      setRead((known) => ({
        items: before === undefined ? items : [...(known?.items ?? []), ...items],
        next,
      }));
    },
    [boardId, cardId, filter],
  );
  useEffect(() => {
    setRead(null);
    setState('loading');
    void load();
    let later: ReturnType<typeof setTimeout> | undefined;
    const end = projection.subscribe(`card:${cardId}`, () => {
      // once what was done is on the server, and not with each letter
      clearTimeout(later);
      later = setTimeout(() => void load(), SETTLED_MS);
    });
    return () => {
      asked.current += 1;
      clearTimeout(later);
      end();
    };
  }, [load, projection, cardId]);
  const next = read?.next;
  return {
    items: read?.items ?? NOTHING,
    state,
    older: next === undefined ? undefined : () => void load(next),
  };
}

const SETTLED_MS = 1_500;
