/**
 * Positions are sums of whole levels and fractions such as 2/3, which binary numbers only come close to: 4⅓ − 3⅓
 * falls short of 1. Far smaller than any real difference, far larger than what rounding does.
 */
export const tolerance = 1e-9;

/** Whether a difference reaches a limit, however its last digits were rounded. */
export function reaches(value: number, limit: number): boolean {
  return value > limit - tolerance;
}
