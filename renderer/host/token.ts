const storageKey = 'praatplaat.host-token';
/** The address that the browser host prints: a token, and optionally where in the app to go. */
const fragmentPattern = /^#token=([A-Za-z0-9_-]{20,200})(?:&(\/.*))?$/;

/** The parts of the page that hold the token, passed in for tests. */
export interface TokenPlaces {
  location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState' | 'state'>;
  storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** The token of this page's origin, from an earlier visit. */
export function storedToken({ storage }: TokenPlaces): string | null {
  return storage.getItem(storageKey);
}

/**
 * Takes the token out of the address (`#token=…`), keeps it for this origin, and leaves in the address only
 * what the app's own routes (`#/…`) understand.
 *
 * @returns the token, or null when the address holds none
 */
export function takeToken({ location, history, storage }: TokenPlaces): string | null {
  if (!location.hash.startsWith('#token=')) return null;
  const [, token = null, route = '/'] = fragmentPattern.exec(location.hash) ?? [];
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${route}`);
  if (token !== null) storage.setItem(storageKey, token);
  return token;
}
