import type { PlainAnswer } from './route.ts';
import { REPORT_POLICY } from './security-headers.ts';
import type { RenderedReport } from './services.ts';

/** A report as it is answered; as a page it may do nothing. */
export function rendered({ type, body }: RenderedReport): PlainAnswer {
  const isPage = type.startsWith('text/html');
  return {
    status: 200,
    text: body,
    type,
    ...(isPage ? { headers: { 'content-security-policy': REPORT_POLICY } } : {}),
  };
}
