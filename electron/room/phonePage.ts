import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RoomView, roomPaths } from '../../shared/room/protocol.ts';
import type { PageFile } from '../services/pageFiles.ts';
import { plainHeaders } from '../services/pageHeaders.ts';

/**
 * The page for phones in one piece: with its script and styles, and with the room as it is. On the far end of a full
 * room a question and its answer take longer than all of it together, so a phone asks once. The questions are named
 * before all else: the phone asks for them while the rest is still coming in.
 *
 * @param folder the built page, absolute
 * @returns the page by what is told in it, null when there is none; the same object as long as nothing changes
 */
export function createPhonePage(folder: string): (view: RoomView) => Promise<PageFile | null> {
  let last: { from: string; page: Promise<PageFile> } | null = null;
  return async (view) => {
    // Read every time, so that a new build is seen by reloading.
    const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
    if (html === null) return null;
    const from = `${html}${JSON.stringify(view)}`;
    if (last?.from !== from) last = { from, page: assemble(html, view, folder) };
    return last.page;
  };
}

async function assemble(html: string, view: RoomView, folder: string): Promise<PageFile> {
  const textOf = (address: string) => readFile(join(folder, 'assets', address), 'utf8');
  const hashes: Record<'script' | 'style', string[]> = { script: [], style: [] };
  let page = html;
  for (const [tag, kind, name = ''] of partsOf(html)) {
    const text = (await textOf(name)).trim().replace(/<\/(script|style)/gi, '<\\/$1');
    hashes[kind].push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    const opening = kind === 'script' ? '<script type="module">' : '<style>';
    page = page.replace(tag, () => `${opening}${text}</${kind}>`);
  }
  page = page.replace('<head>', () => `<head>${toldIn(view)}`);
  return { bytes: Buffer.from(page), headers: headersFor(hashes) };
}

/** The tags by which the built page names its script and styles, with the file of each. */
function partsOf(html: string): [tag: string, kind: 'script' | 'style', name: string | undefined][] {
  const scripts = html.matchAll(/<script\b[^>]*\bsrc="\.\/assets\/([\w.-]+)"[^>]*><\/script>/g);
  const styles = html.matchAll(/<link rel="stylesheet"[^>]*\bhref="\.\/assets\/([\w.-]+)"[^>]*>/g);
  return [
    ...[...scripts].map(([tag, name]): [string, 'script', string | undefined] => [tag, 'script', name]),
    ...[...styles].map(([tag, name]): [string, 'style', string | undefined] => [tag, 'style', name]),
  ];
}

/** The room, so that the first screen needs no further word from the laptop, and where the questions are. */
function toldIn(view: RoomView): string {
  const content = JSON.stringify(view).replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const questions = view.questions === null ? '' : `${roomPaths.questions}${view.questions}`;
  const preload = questions && `<link rel="preload" as="fetch" crossorigin href="${questions}">`;
  return `${preload}<meta name="room" content="${content}">`;
}

/** What the page may do: run and look as it was built, and ask the room. */
function headersFor({ script, style }: Record<'script' | 'style', string[]>): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src ${script.join(' ') || "'none'"}`,
    `style-src ${style.join(' ') || "'none'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...plainHeaders,
  };
}
