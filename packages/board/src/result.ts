/** An expected outcome: a value, or a tagged reason from a closed union. A throw is always a bug. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function fail<const Reason>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}
