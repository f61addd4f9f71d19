import { useMessages } from '../i18n/messages.ts';
import { faultMessages } from './fault-messages.ts';
import type { FaultTexts } from './fault-messages.en.ts';
import type { ApiFault } from './request.ts';

/** The sentence for a fault, in the language of the page. */
export function useSayFault(): (fault: ApiFault) => string {
  const texts = useMessages(faultMessages);
  return (fault) => faultSentence(fault, texts);
}

export function faultSentence(fault: ApiFault, texts: FaultTexts): string {
  switch (fault.kind) {
    case 'unreachable':
      return texts.unreachable;
    case 'signed-out':
      return texts.signedOut;
    case 'not-understood':
      return texts.notUnderstood;
    case 'refused': {
      const code = fault.problem?.code ?? '';
      if (code === 'too-many-attempts' && fault.retryAfter !== undefined)
        return texts.waitFor(fault.retryAfter);
      return Object.hasOwn(texts.codes, code)
        ? texts.codes[code as keyof FaultTexts['codes']]
        : texts.unknown(fault.status);
    }
  }
}
