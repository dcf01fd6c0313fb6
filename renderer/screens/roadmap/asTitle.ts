/** A sentence as the title of an action: titles have no full stop. */
export function asTitle(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
