import type { ApiFault } from '../../../api/request.ts';
import { useSayFault } from '../../../api/say-fault.ts';
import { useApprovalText } from './text/approval-messages.ts';

/** The sentence for what was refused here; what can happen anywhere has its own. */
export function useSayApprovalFault(): (fault: ApiFault) => string {
  const text = useApprovalText();
  const sayFault = useSayFault();
  return (fault) => {
    const code = fault.kind === 'refused' ? fault.problem?.code : undefined;
    if (code === 'too-many-approvals') return text.tooMany;
    return code === 'no-such-approval' ? text.gone : sayFault(fault);
  };
}
