import type { Me } from './book.ts';
import { isObject } from './requests.ts';
import type { Sheet } from './sheet.ts';

/**
 * What a page takes along to the laptop's new address: a browser keeps things for one address only. It travels
 * behind the `#` of the link, which never goes over the network.
 */
export interface Carried {
  workshopId: string;
  me: Me;
  /** What the laptop has not stored. */
  sheets: readonly Sheet[];
}

/** The address in what was typed or pasted: `192.168.1.20:4782`, with or without what a link has around it. */
export function addressIn(text: string): string | null {
  return /^\s*(?:http:\/\/)?(\d{1,3}(?:\.\d{1,3}){3}:\d{1,5})(?:[/#?].*)?\s*$/.exec(text)?.[1] ?? null;
}

export function linkTo(address: string, carried: Carried): string {
  return `http://${address}/#${carried.me.joinCode}~${encodeURIComponent(JSON.stringify(carried))}`;
}

/** What the page was opened with: the join code (empty without one), and what another address's page gave along. */
export function openedWith(hash: string): { joinCode: string; carried: Carried | null } {
  const [, joinCode = '', text] = /^#(\d{5})(?:~(.+))?$/.exec(hash) ?? [];
  return { joinCode, carried: text === undefined ? null : parsed(text) };
}

function parsed(text: string): Carried | null {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(text));
    return isObject(value) && isObject(value.me) && Array.isArray(value.sheets)
      ? (value as unknown as Carried)
      : null;
  } catch {
    return null;
  }
}
