import type { ReportDocument } from '../render/document.ts';
import { htmlOf } from '../render/html.ts';
import type { Language } from '../render/render-context.ts';
import { textOf } from '../render/text.ts';
import { channelWordsOf } from './channel-words.ts';
import { cutDocument } from './cut-document.ts';
import type { DigestMessage } from './digest-message.ts';

/** A title in a mail: whoever wants the rest of it opens the task. */
const TITLE_CHARS = 200;

/** Both parts of a mail, and its subject. Under 100 KB. */
export function mailOf(
  { headline, document: whole }: DigestMessage,
  unsubscribe: string | null,
): { subject: string; text: string; html: string } {
  const words = channelWordsOf(whole.language as Language);
  const document: ReportDocument = {
    ...cutDocument(whole, TITLE_CHARS),
    ways: unsubscribe === null ? [] : [{ text: words.unsubscribe, url: unsubscribe }],
  };
  return { subject: headline, text: textOf(document), html: htmlOf(document) };
}
