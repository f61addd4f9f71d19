import type { Card, Id } from '@taktboard/board';
import { useRef } from 'react';
import { useCard } from '../state/use-topic.ts';

/**
 * A card that stays the same object while only its description is written: the fields around it are not drawn anew with
 * every key.
 */
export function useSteadyCard(id: Id): Card | undefined {
  const card = useCard(id);
  const last = useRef<{ card: Card; facts: string } | null>(null);
  if (!card) return undefined;
  if (last.current?.card === card) return card;
  const facts = JSON.stringify({ ...card, description: card.description === '' });
  if (last.current?.facts !== facts) last.current = { card, facts };
  return last.current.card;
}
