import { readFile } from 'node:fs/promises';
import { measure } from '../../shared/scene/text.ts';
import { expect, goToStep, openSample, test } from './app.ts';

const weights = [400, 700, 800] as const;
const lines = [
  'Strategie met vier klant-KPI’s vaststellen',
  'AVATo, “Te koop”: Wij Yvonne & P. r, L’ 2027 – fi ffl',
  'Eén eigenaar in de directie benoemen · €\u00a0100',
  'Dvořák, Łódź, Şişli en Ĳsselstein',
  'Klanttevredenheidsonderzoek',
  'Ωμέγα Ελλάδα και Αθήνα',
  'Київ, Њива, ёлка ГАТУ',
  'Nguyễn Thị Hương Đặng',
  'שלום 2027',
  '\u{1f600}\u{1f389} feest \u2714',
];

test('the browser sets text as wide as drawings measure it', async ({ app }) => {
  const widths = await app.evaluate(
    async ({ texts, boldness }) => {
      await Promise.all(
        boldness.map((weight) => document.fonts.load(`${weight} 20px Atkinson`, texts.join(''))),
      );
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.style.cssText =
        'font-family:Atkinson;font-kerning:normal;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre';
      document.body.append(svg);
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) throw new Error('A browser has a canvas');
      canvas.fontKerning = 'normal';
      canvas.textRendering = 'geometricPrecision';
      return boldness.flatMap((weight) =>
        texts.map((text) => {
          const line = document.createElementNS('http://www.w3.org/2000/svg', 'text');
          line.setAttribute('font-size', '100');
          line.setAttribute('font-weight', String(weight));
          line.textContent = text;
          svg.append(line);
          canvas.font = `${weight} 100px Atkinson`;
          return { text, weight, svg: line.getComputedTextLength(), canvas: canvas.measureText(text).width };
        }),
      );
    },
    { texts: lines, boldness: [...weights] },
  );
  for (const { text, weight, svg, canvas } of widths) {
    const style = { size: 100, weight: weights.find((known) => known === weight) ?? 400 };
    const measured = measure(text, style);
    expect(Math.abs(svg - measured) / measured, `${weight} ${text}`).toBeLessThan(0.005);
    expect(Math.abs(canvas - measured) / measured, `${weight} ${text}`).toBeLessThan(0.005);
  }
});

test('the picture of a poster has exactly its pixels and resolution', async ({ app }, testInfo) => {
  await openSample(app);
  await goToStep(app, 'Praatplaat');
  await app.getByText('Raster', { exact: true }).click();
  const saving = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Afbeelding' }).click();
  const file = testInfo.outputPath('poster.png');
  await (await saving).saveAs(file);
  const png = await readFile(file);
  // A1 landscape at 150 dots per inch: 841 × 594 mm.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4967, 3508]);
  expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(5906);
});
