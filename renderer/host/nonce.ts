/**
 * The value with which this page's security policy lets style elements in that are made while running;
 * react-aria finds it by itself, react-to-print takes it as its `nonce` option.
 *
 * @returns undefined where the host set none
 */
export function styleNonce(page: Document = document): string | undefined {
  const meta = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || undefined;
}
