/**
 * Draws the icons of the app and of its files in every size and format that the installers want, out of
 * assets/icons/*.svg into build/resources/. Their results are committed; run this after changing a drawing.
 *
 *   node build/icons.mjs
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './paths.mjs';

const resources = join(root, 'build/resources');
const installed = '/usr/bin/chromium';
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
/** Apple's name of each size, in pixels. */
const appleTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** @returns {Promise<Buffer>} a PNG with a transparent ground, `size` pixels square */
async function draw(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block"></body>`,
  );
  return page.screenshot({ omitBackground: true });
}

/** A Windows icon: a directory of 16-byte entries, then the PNGs themselves. */
function windowsIcon(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // A byte has no 256; the format writes it as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** An Apple icon: `icns`, the total length, then every PNG after its own type and length. */
function appleIcon(images) {
  const parts = images.map(({ type, png }) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const browser = await chromium.launch({
  ...(existsSync(installed) && { executablePath: installed }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await mkdir(join(resources, 'icons'), { recursive: true });
for (const [drawing, name] of [
  ['app', 'icon'],
  ['file', 'file'],
]) {
  const svg = await readFile(join(root, 'assets/icons', `${drawing}.svg`), 'utf8');
  const drawn = new Map();
  for (const size of new Set([...windowsSizes, ...linuxSizes, 1024])) {
    drawn.set(size, await draw(page, svg, size));
  }
  const windows = windowsSizes.map((size) => ({ size, png: drawn.get(size) }));
  await writeFile(join(resources, `${name}.ico`), windowsIcon(windows));
  const apple = appleTypes.map(([type, size]) => ({ type, png: drawn.get(size) }));
  await writeFile(join(resources, `${name}.icns`), appleIcon(apple));
  if (name === 'icon') {
    for (const size of linuxSizes) {
      await writeFile(join(resources, 'icons', `${size}x${size}.png`), drawn.get(size));
    }
    await writeFile(join(resources, 'icon.png'), drawn.get(1024));
  }
}
await browser.close();
