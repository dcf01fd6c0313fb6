import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundle } from '../../../build/build.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);
const millimetre = 72 / 25.4;
let folder: string;
let work: string;

beforeAll(async () => {
  // The built program stands alone, without node_modules anywhere above it.
  folder = mkdtempSync(join(tmpdir(), 'praatplaat-cli-'));
  work = mkdtempSync(join(folder, 'work-'));
  const bundle = { entry: 'electron/cli/main.ts', file: 'cli/main.js', format: 'es' } as const;
  await buildBundle(bundle, join(folder, 'dist'));
  cpSync(join(root, 'assets/fonts'), join(folder, 'dist/assets/fonts'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const cli = (...args: string[]) =>
  run(process.execPath, [join(folder, 'dist/cli/main.js'), ...args, '--language', 'nl'], { cwd: work });

function pdfOf(name: string): { pages: number; width: number; height: number } {
  const text = execFileSync('pdfinfo', [join(work, name)], { encoding: 'utf8' });
  const [, width = '', height = ''] = /Page size: +([\d.]+) x ([\d.]+)/.exec(text) ?? [];
  const [, pages = ''] = /Pages: +(\d+)/.exec(text) ?? [];
  return { pages: Number(pages), width: Number(width) / millimetre, height: Number(height) / millimetre };
}

describe('the built command line', () => {
  it('goes from nothing to a poster in Node alone', async () => {
    await cli('demo', '--out', 'demo.praatplaat');
    expect((await cli('validate', 'demo.praatplaat')).stdout).toContain('is in orde');
    expect((await cli('analyse', 'demo.praatplaat')).stdout).toContain('heel verschillend');
    const poster = ['poster', 'demo.praatplaat', '--size', 'A1', '--out', 'road.pdf'];
    const { stdout, stderr } = await cli(...poster, '--template', 'weg', '--orientation', 'portrait');
    expect(stdout).toContain('road.pdf is geschreven: 594 × 841 mm, 1 pagina.');
    expect(stderr).toBe('');
    const road = pdfOf('road.pdf');
    expect(road.pages).toBe(1);
    expect(road.width).toBeCloseTo(594, 1);
    expect(road.height).toBeCloseTo(841, 1);
    expect(readdirSync(work).sort()).toEqual(['demo.praatplaat', 'road.pdf']);
  }, 60_000);

  it('cuts a poster over sheets, with a map of how they go together', async () => {
    await cli('demo', '--out', 'demo.praatplaat');
    const sheets = ['--template', 'raster', '--size', 'A3', '--orientation', 'landscape', '--tile', 'A4'];
    await cli('poster', 'demo.praatplaat', ...sheets, '--out', 'sheets.pdf');
    expect(pdfOf('sheets.pdf').pages).toBeGreaterThan(2);
  }, 60_000);

  it('makes files that others may read', async () => {
    await cli('demo', '--out', 'demo.praatplaat');
    const mode = statSync(join(work, 'demo.praatplaat')).mode & 0o777;
    expect(mode).toBe(0o666 & ~process.umask());
  }, 60_000);

  it('ends with code 1 and one line on stderr when something is wrong', async () => {
    await expect(cli('validate', 'none.praatplaat')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'none.praatplaat bestaat niet.\n',
    });
  }, 60_000);

  it('does not complain when its reader has seen enough', async () => {
    const program = `"${process.execPath}" "${join(folder, 'dist/cli/main.js')}" schema | head -1`;
    const { stdout, stderr } = await run('sh', ['-c', program]);
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  }, 60_000);
});
