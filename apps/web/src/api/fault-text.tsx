import { lazyPart, PartBoundary } from '../kit/part.tsx';
import type { ApiFault } from './request.ts';

const FaultSentence = lazyPart(async () => (await import('./fault-sentence.tsx')).FaultSentence);

/** What a fault means, in a sentence. The sentences come once the page is drawn: most pages never need one. */
export function FaultText({ fault }: { fault: ApiFault }) {
  return (
    <PartBoundary>
      <FaultSentence fault={fault} />
    </PartBoundary>
  );
}
