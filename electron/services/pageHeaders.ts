import { randomBytes } from 'node:crypto';

/** A fresh value for every page load; lets the libraries' own style elements in, and nobody else's. */
export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/**
 * The content security policy of the screens, the same under both hosts. It starts at nothing; each line
 * that gives something says what for.
 *
 * @param nonce marks the style elements that react-aria and react-to-print make while running
 * @param socketOrigin the browser host's web socket, `ws://127.0.0.1:47821`; the desktop app needs none
 */
export function contentPolicy({ nonce, socketOrigin }: { nonce: string; socketOrigin?: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // A poster's logo is a data URL; a drawing on its way to PNG is a blob.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socketOrigin === undefined ? '' : ` ${socketOrigin}`}`,
    "manifest-src 'self'",
    "object-src 'none'",
    // Printing goes through a srcdoc frame, which this does not count as a source.
    "frame-src 'none'",
    // Posters are drawn and files read in threads of their own.
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Every feature that the screens don't use and that Chromium lets a page switch off. */
const featuresOff = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** The headers of every page and its files, whatever the page may do. */
export const plainHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': featuresOff.map((feature) => `${feature}=()`).join(', '),
};

/** The headers that go with every file of the screens. */
export function pageHeaders(policy: { nonce: string; socketOrigin?: string }): Record<string, string> {
  return { 'content-security-policy': contentPolicy(policy), ...plainHeaders };
}

/** Tells the page's libraries their nonce, the way react-aria looks for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
}
