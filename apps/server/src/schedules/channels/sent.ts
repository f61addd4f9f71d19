import { fail, ok, type DeliveryFault, type Result } from '@taktboard/protocol';

export interface NotSent {
  fault: DeliveryFault;
  /** `never`: this recipient will not take it. `off`: the other side said not to come again. */
  then: 'again' | 'never' | 'off';
  /** Milliseconds that the other side asked for. */
  after?: number;
}

/** What became of one attempt. */
export type Sent = Result<null, NotSent>;

export const SENT: Sent = ok(null);

export function notSent(
  code: DeliveryFault['code'],
  {
    status,
    ...more
  }: { status?: number | undefined; then?: NotSent['then']; after?: number | undefined } = {},
): Sent {
  const fault = status === undefined ? { code } : { code, status };
  const { then = 'again', after } = more;
  return fail({ fault, then, ...(after === undefined ? {} : { after }) });
}
