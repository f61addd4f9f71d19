import type { Digest } from '../digest/digest.ts';
import type { OverdueReport } from '../overdue/overdue-report.ts';
import { digestDocument, type DigestVariant } from './digest-document.ts';
import { htmlOf } from './html.ts';
import { overdueDocument } from './overdue-document.ts';
import type { RenderContext } from './render-context.ts';
import { textOf } from './text.ts';
import type { WorkspaceDigest } from '../workspace/workspace-digest.ts';
import { workspaceDocument, type WorkspaceContext } from '../workspace/workspace-document.ts';

export function digestText(digest: Digest, context: RenderContext, variant: DigestVariant): string {
  return textOf(digestDocument(digest, context, variant));
}

export function digestHtml(digest: Digest, context: RenderContext, variant: DigestVariant): string {
  return htmlOf(digestDocument(digest, context, variant));
}

export function workspaceText(digest: WorkspaceDigest, context: WorkspaceContext): string {
  return textOf(workspaceDocument(digest, context, 'page'));
}

export function workspaceHtml(digest: WorkspaceDigest, context: WorkspaceContext): string {
  return htmlOf(workspaceDocument(digest, context, 'page'));
}

export function overdueText(report: OverdueReport, context: RenderContext): string {
  return textOf(overdueDocument(report, context));
}

export function overdueHtml(report: OverdueReport, context: RenderContext): string {
  return htmlOf(overdueDocument(report, context));
}
