import {
  digestHtml,
  digestText,
  overdueCsv,
  overdueHtml,
  overdueText,
  type Digest,
  type OverdueReport,
  type RenderContext,
} from '@taktboard/reports';

export interface RenderedReport {
  /** The media type. */
  type: string;
  body: string;
}

export function renderedDigest(
  digest: Digest,
  context: RenderContext,
  format: 'json' | 'text' | 'html',
): RenderedReport {
  switch (format) {
    case 'json':
      return { type: 'application/json', body: JSON.stringify(digest) };
    case 'text':
      return { type: 'text/plain; charset=utf-8', body: digestText(digest, context, 'page') };
    case 'html':
      return { type: 'text/html; charset=utf-8', body: digestHtml(digest, context, 'page') };
  }
}

export function renderedOverdue(
  report: OverdueReport,
  context: RenderContext,
  format: 'json' | 'csv' | 'text' | 'html',
): RenderedReport {
  switch (format) {
    case 'json':
      return { type: 'application/json', body: JSON.stringify(report) };
    case 'csv':
      return { type: 'text/csv; charset=utf-8', body: overdueCsv(report, context) };
    case 'text':
      return { type: 'text/plain; charset=utf-8', body: overdueText(report, context) };
    case 'html':
      return { type: 'text/html; charset=utf-8', body: overdueHtml(report, context) };
  }
}
