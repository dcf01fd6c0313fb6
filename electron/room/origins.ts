/** Numbers for addresses, so that the page can tell who came from one without learning which. */
export interface Origins {
  /** The same for the same address; 0 for whatever comes after the first thousands. */
  of(address: string): number;
}

const mostAddresses = 5000;

export function createOrigins(): Origins {
  const known = new Map<string, number>();
  return {
    of(address) {
      const number = known.get(address) ?? (known.size < mostAddresses ? known.size + 1 : 0);
      if (number > 0) known.set(address, number);
      return number;
    },
  };
}
