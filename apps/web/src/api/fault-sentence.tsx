import type { ApiFault } from './request.ts';
import { useSayFault } from './say-fault.ts';

export function FaultSentence({ fault }: { fault: ApiFault }) {
  return useSayFault()(fault);
}
