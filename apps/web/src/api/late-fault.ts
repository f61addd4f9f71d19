import { lateCall } from '../kit/part.tsx';

/** Says in a toast what a fault means. */
export const sayFault = lateCall(async () => (await import('./toast-fault.ts')).toastFault);
