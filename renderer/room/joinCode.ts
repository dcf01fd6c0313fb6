/** Five random digits, easy to type on a phone. */
export function newJoinCode(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${random % 100_000}`.padStart(5, '0');
}
