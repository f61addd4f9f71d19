import type { Digest } from '../digest/digest.ts';
import { digestDocument } from '../render/digest-document.ts';
import type { ReportDocument } from '../render/document.ts';
import { plainLine } from '../render/plain-line.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { WorkspaceDigest } from '../workspace/workspace-digest.ts';
import { workspaceDocument, type WorkspaceContext } from '../workspace/workspace-document.ts';
import { channelWordsOf } from './channel-words.ts';
import { cutText } from './cut-text.ts';

/** A digest in words, before a channel puts it into its own form: at most five sections of a board and 25 lines. */
export interface DigestMessage {
  /** One line that says what is up, as a subject or a notification shows it. */
  headline: string;
  document: ReportDocument;
}

/** What a subject line shows on a phone of a board's name. */
const BOARD_CHARS = 60;

/** @param run the page of this very run; null where there is none */
export function digestMessage(digest: Digest, context: RenderContext, run: string | null): DigestMessage {
  const { language, boardTitle } = context;
  const name = cutText(plainLine(boardTitle), BOARD_CHARS);
  return {
    headline: `[${name}] ${subjectOf(digest, language)}`,
    document: leadingTo(digestDocument(digest, context, 'mail'), run),
  };
}

export function workspaceMessage(
  digest: WorkspaceDigest,
  context: WorkspaceContext,
  run: string | null,
): DigestMessage {
  const { language } = context;
  return {
    headline: `[${channelWordsOf(language).allBoards}] ${subjectOf(digest, language)}`,
    document: leadingTo(workspaceDocument(digest, context, 'mail'), run),
  };
}

function subjectOf({ headline }: Pick<Digest, 'headline'>, language: RenderContext['language']): string {
  const figure = (key: string): number => headline[key] ?? 0;
  return channelWordsOf(language).subject({
    overdue: figure('overdue'),
    dueToday: figure('dueToday'),
    blocked: figure('blocked'),
  });
}

function leadingTo(document: ReportDocument, run: string | null): ReportDocument {
  const { link } = document;
  return { ...document, link: link === null || run === null ? null : { ...link, url: run } };
}
