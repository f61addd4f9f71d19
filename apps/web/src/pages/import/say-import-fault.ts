import type { ApiFault } from '../../api/request.ts';

/** The server's own sentence about a file, which is in the language that was asked for and names the line. */
export function sayImportFault(fault: ApiFault, sayFault: (fault: ApiFault) => string): string {
  const detail = fault.kind === 'refused' && fault.status === 422 ? fault.problem?.detail : undefined;
  return detail ?? sayFault(fault);
}
