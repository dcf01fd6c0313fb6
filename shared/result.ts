/** An outcome that may fail in an expected way: the fault is a value, to be shown in words. Bugs still throw. */
export type Result<Value, Fault> = { ok: true; value: Value } | { ok: false; fault: Fault };

export function success<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function failure<Fault>(fault: Fault): { ok: false; fault: Fault } {
  return { ok: false, fault };
}

/** Closes a switch over a union: a forgotten case fails the type check here. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
