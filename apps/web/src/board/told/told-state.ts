import type { Id } from '@taktboard/board';
import type { Looked, Merged, Unseen } from '@taktboard/protocol';
import { createStore, type ReadStore } from '../../kit/store.ts';
import type { BoardModel } from '../state/board-model.ts';
import { toldApi } from './told-api.ts';

/** A board that is on screen says so as often; the server takes a longer silence for a page that was closed. */
const HERE_MS = 5 * 60_000;

/** Tasks that are gone through one by one. */
export interface Walk {
  cards: readonly Id[];
  /** What is told of each, as it was when the walk began: looking clears it. */
  unseen: Unseen;
}

/** What the server tells this person about the board, for as long as the page has it open. */
export interface Told {
  /** Concerning this person, and not put aside. */
  merged: ReadStore<readonly Merged[]>;
  unseen: ReadStore<Unseen | null>;
  walk: ReadStore<Walk | null>;
  putAside(ids: readonly string[]): void;
  /** The task is on screen. */
  looked(cardId: Id): void;
  seenAll(): void;
  startWalk(cardId?: Id): void;
  endWalk(): void;
}

const ofModels = new WeakMap<BoardModel, Told>();

/** The one of a board page; it ends with the page. */
export function toldOf(model: BoardModel): Told {
  const known = ofModels.get(model) ?? createTold(model);
  ofModels.set(model, known);
  return known;
}

function createTold(model: BoardModel): Told {
  const { boardId } = model.connection;
  const merged = createStore<readonly Merged[]>([]);
  const unseen = createStore<Unseen | null>(null);
  const walk = createStore<Walk | null>(null);
  /** What could not be said to the server yet, for want of a network. */
  let waiting: { aside: string[]; looked: Looked[] } = { aside: [], looked: [] };

  const readMerged = async (): Promise<void> => {
    const found = await toldApi.merged(boardId);
    if (found.ok) merged.set(found.value.merged.filter(({ id }) => !waiting.aside.includes(id)));
  };
  const say = async (looked: Looked): Promise<void> => {
    const answer = await toldApi.looked(boardId, looked);
    if (answer.ok) unseen.set(answer.value);
    else if (answer.reason.kind === 'unreachable' && looked.board !== 'here') waiting.looked.push(looked);
  };
  const saidAgain = async (): Promise<void> => {
    const { aside, looked } = waiting;
    waiting = { aside: [], looked: [] };
    if (aside.length > 0 && !(await toldApi.putAside(boardId, aside)).ok) waiting.aside = aside;
    for (const one of looked) await say(one);
    await Promise.all([readMerged(), say(here())]);
  };

  const ends = [
    model.connection.onMerged(() => void readMerged()),
    model.connection.state.subscribe(onState),
    onScreen((isShown) => void say(isShown ? here() : { board: 'away' })),
  ];
  model.ending.add(() => {
    for (const end of ends) end();
    void say({ board: 'away' });
  });
  let wasOffline = false;
  void saidAgain();
  return {
    merged,
    unseen,
    walk,
    putAside(ids) {
      merged.set(merged.get().filter(({ id }) => !ids.includes(id)));
      void toldApi.putAside(boardId, ids).then((done) => {
        if (!done.ok) waiting.aside.push(...ids);
      });
    },
    looked(cardId) {
      const known = unseen.get();
      const card = known?.cards.find((one) => one.card === cardId);
      if (!known || !card) return;
      const cards = known.cards.filter((one) => one !== card);
      unseen.set({ ...known, total: known.total - 1, cards });
      void say({ cards: [{ card: cardId, seq: card.seq }] });
    },
    seenAll() {
      const known = unseen.get();
      if (known) unseen.set({ ...known, total: 0, cards: [] });
      walk.set(null);
      void say({ board: 'all' });
    },
    startWalk(cardId) {
      const known = unseen.get();
      const first = cardId ?? known?.cards[0]?.card;
      if (!known || first === undefined) return;
      walk.set({ cards: known.cards.map(({ card }) => card), unseen: known });
      model.open(first);
    },
    endWalk: () => walk.set(null),
  };

  function onState(): void {
    const { kind } = model.connection.state.get();
    if (kind === 'offline') wasOffline = true;
    if (kind !== 'saved' || !wasOffline) return;
    wasOffline = false;
    void saidAgain();
  }
}

const here = (): Looked => (document.visibilityState === 'visible' ? { board: 'here' } : {});

/** Tells when the page comes on screen and goes, and every few minutes that it is there still. */
function onScreen(listener: (isShown: boolean) => void): () => void {
  const isShown = (): boolean => document.visibilityState === 'visible';
  const changed = (): void => listener(isShown());
  const timer = setInterval(() => {
    if (isShown()) listener(true);
  }, HERE_MS);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
}
