import type { Card } from '@taktboard/board';
import { useLanguage } from '../../../i18n/messages.ts';
import { sayAmount } from '../../../i18n/say-amount.ts';

/** As the language writes it; it is changed in the task. */
export function EstimateCell({ card: { estimate } }: { card: Card }) {
  const language = useLanguage();
  return estimate === undefined ? null : <span>{sayAmount(estimate, language)}</span>;
}
