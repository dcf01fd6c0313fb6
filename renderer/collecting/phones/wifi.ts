import { z } from 'zod';

/** The Wi-Fi that phones join first, as the facilitator typed it. Of this laptop alone. */
const wifiSchema = z.strictObject({
  /** Empty while it is not typed yet. */
  name: z.string().max(64),
  /** Empty: an open network. */
  password: z.string().max(64),
});
export type Wifi = z.infer<typeof wifiSchema>;

const none: Wifi = { name: '', password: '' };

/** The stored setting. */
export function readWifi(setting: unknown): Wifi {
  const parsed = wifiSchema.safeParse(setting);
  return parsed.success ? parsed.data : none;
}

/**
 * What the QR code of a Wi-Fi holds, in the form that ZXing began and the cameras of phones know: a backslash
 * before each `\`, `;`, `,`, `:` and `"`. `WPA` stands for WPA2 and WPA3 with a password too; without `H` the
 * network is one that shows itself. Names and passwords travel as UTF-8: a character of the answer is one byte.
 */
export function wifiText({ name, password }: Wifi): string {
  const escaped = (text: string) => asBytes(text.replace(/([\\;,:"])/g, '\\$1'));
  if (password === '') return `WIFI:T:nopass;S:${escaped(name)};;`;
  return `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
}

function asBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
