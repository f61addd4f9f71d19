import { CLOSE, type CloseWord } from '@taktboard/protocol';
import type { OfflineText } from './text/en.ts';

interface Refusal {
  code: number;
  why?: CloseWord | undefined;
}

/** Why the server does not open a board, or has closed it for good, and what to do. */
export function sayRefused({ code, why }: Refusal, text: OfflineText): string {
  switch (code) {
    case CLOSE.noSuchDocument:
      return text.gone;
    case CLOSE.notAllowed:
      return text.notAllowed;
    case CLOSE.notSignedIn:
      return text.signedOut;
    case CLOSE.malformed:
      return text.malformed;
    case CLOSE.foreignClientId:
      return text.foreign;
    case CLOSE.tooLarge:
      return why === 'board-full' ? text.boardFull : text.tooLarge;
    default:
      return text.closed(code);
  }
}

/** Why a server that is there does not let this page in for now. */
export function sayWhyAway(why: CloseWord, text: OfflineText): string {
  switch (why) {
    case 'damaged':
      return text.damaged;
    case 'too-many-sockets':
      return text.tooManySockets;
    case 'too-much':
      return text.tooMuch;
    case 'board-full':
      return text.boardFull;
  }
}
