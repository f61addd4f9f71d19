import type { Digest } from '../digest/digest.ts';
import type { OverdueReport } from '../overdue/overdue-report.ts';
import { digestDocument, type DigestVariant } from './digest-document.ts';
import { htmlOf } from './html.ts';
import { overdueDocument } from './overdue-document.ts';
import type { RenderContext } from './render-context.ts';
import { textOf } from './text.ts';

export function digestText(digest: Digest, context: RenderContext, variant: DigestVariant): string {
  return textOf(digestDocument(digest, context, variant));
}

export function digestHtml(digest: Digest, context: RenderContext, variant: DigestVariant): string {
  return htmlOf(digestDocument(digest, context, variant));
}

export function overdueText(report: OverdueReport, context: RenderContext): string {
  return textOf(overdueDocument(report, context));
}

export function overdueHtml(report: OverdueReport, context: RenderContext): string {
  return htmlOf(overdueDocument(report, context));
}
