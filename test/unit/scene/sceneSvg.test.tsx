import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SceneSvg } from '../../../renderer/scene/SceneSvg.tsx';
import { proofScene } from './proofScene.ts';

const markup = renderToStaticMarkup(<SceneSvg scene={proofScene} />);

test('a unit of the drawing is a millimetre, and in print the page is exactly as large', () => {
  expect(markup).toContain('viewBox="0 0 210 297"');
  expect(markup).not.toContain('mm"');
  const print = renderToStaticMarkup(<SceneSvg scene={proofScene} size="print" />);
  expect(print).toContain('width="210mm" height="297mm"');
});

test('it can be read aloud: title, description, and groups with a label', () => {
  expect(markup).toMatch(
    /aria-labelledby="([^"]+)" aria-describedby="([^"]+)".*<title id="\1">Proef: één<\/title><desc id="\2">/,
  );
  expect(markup).toContain('<g data-id="cell:data:3" role="group" aria-label="Data, niveau 3"');
});

test('text stays text, without ligatures and with kerning', () => {
  expect(markup).toContain('>Dvořák, efficiënt: AVATo “Eén fi” €</text>');
  expect(markup).toContain('font-kerning:normal;font-variant-ligatures:none');
  expect(markup).toContain('transform="rotate(-45 20 150)"');
  expect(markup).toMatch(/text-anchor="middle" letter-spacing="0.48"/);
});

test('a group moves, scales, clips, and fades each of its parts', () => {
  expect(markup).toMatch(
    /transform="translate\(100 130\) scale\(2\)" clip-path="url\(#([^)]+)\)"><clipPath id="\1"><rect x="0" y="0" width="10" height="10"><\/rect>/,
  );
  expect(markup).toContain('fill="#1F8580" fill-opacity="0.25"');
});

test('nothing is painted that a print would turn into pixels', () => {
  expect(markup).not.toMatch(/<filter|<mask|box-shadow/);
});
