/**
 * Dependencies point inwards only: renderer → shared ← electron. The linter and the compiler enforce it;
 * these tests break each rule once, in a folder of their own with the project's real settings.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'praatplaat-rings-'));

/** What a source may not import, and for each ring some things it may. */
const imports: readonly { ring: string; refused: readonly string[]; allowed: readonly string[] }[] = [
  {
    ring: 'shared',
    refused: [
      '../../renderer/state/ui.ts',
      '../../electron/main.ts',
      'react',
      'react/jsx-runtime',
      'react-dom/client',
      'react-aria-components',
      'zustand',
      'dexie',
      'dexie-react-hooks',
      'electron',
      'node:fs',
      'node:crypto',
      'pdfkit',
    ],
    allowed: ['zod', '@noble/hashes/sha2.js', '../model/ids.ts'],
  },
  {
    ring: 'renderer',
    refused: ['../../electron/preload.ts', 'electron', 'node:fs', 'ws', 'pdfkit'],
    allowed: ['react', 'dexie', 'react-aria-components', '../../shared/host/contract.ts'],
  },
  {
    ring: 'electron',
    refused: [
      '../../renderer/app/App.tsx',
      'react',
      'react/jsx-runtime',
      'react-dom/server',
      'react-aria-components',
      'zustand',
      'dexie',
      'dexie-react-hooks',
    ],
    allowed: ['electron', 'node:fs', 'ws', 'pdfkit', '../../shared/host/contract.ts'],
  },
];

/** What the machine offers, which the domain's own types leave out. */
const globals = [
  'document',
  'window',
  'localStorage',
  'process',
  'Buffer',
  'setTimeout',
  'fetch',
  'console',
  'crypto',
];
const builtins = ['fs', 'node:fs', 'path'];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Runs a tool of this project in the folder; a complaint makes it exit with a code, which is no surprise. */
function outputOf(tool: string, args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter keeps the rings apart', () => {
  const fileOf = (ring: string, target: string) => `${ring}/screens/${target.replace(/[^a-z0-9]+/g, '-')}.ts`;
  let complaints: readonly string[];

  beforeAll(() => {
    const settings: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    // The folder is under no version control.
    write('biome.json', JSON.stringify({ ...settings, vcs: undefined, $schema: undefined }));
    for (const { ring, refused, allowed } of imports) {
      for (const target of [...refused, ...allowed]) {
        write(fileOf(ring, target), `export { thing } from '${target}';\n`);
      }
    }
    const report: {
      diagnostics: { category: string; location: { path: string } }[];
      summary: { diagnosticsNotPrinted: number };
    } = JSON.parse(
      outputOf('@biomejs/biome/bin/biome', ['lint', '--reporter=json', '--max-diagnostics=none']),
    );
    expect(report.summary.diagnosticsNotPrinted).toBe(0);
    complaints = report.diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => location.path.replaceAll('\\', '/'));
  });

  for (const { ring, refused, allowed } of imports) {
    it.each(refused)(`${ring}/ may not import %s`, (target) => {
      expect(complaints).toContain(fileOf(ring, target));
    });
    it.each(allowed)(`${ring}/ may import %s`, (target) => {
      expect(complaints).not.toContain(fileOf(ring, target));
    });
  }
});

describe('the compiler knows no screen and no machine in shared/', () => {
  let faults: string;

  beforeAll(() => {
    const settings = (ring: string) =>
      JSON.stringify({
        extends: join(root, ring, 'tsconfig.json'),
        compilerOptions: {
          composite: false,
          emitDeclarationOnly: false,
          noEmit: true,
          rootDir: '/',
          typeRoots: [join(root, 'node_modules/@types')],
        },
        include: [join(folder, 'types/*.ts')],
        references: [],
      });
    globals.forEach((name) => {
      write(`types/global-${name}.ts`, `export const found = ${name};\n`);
    });
    builtins.forEach((name) => {
      write(`types/module-${name.replace(':', '-')}.ts`, `export * from '${name}';\n`);
    });
    write('types/domain.ts', 'export const total = [1, 2].reduce((sum, one) => sum + one, 0);\n');
    write('shared.json', settings('shared'));
    faults = outputOf('typescript/bin/tsc', ['-p', 'shared.json']);
  });

  it.each(globals)('shared/ cannot use %s', (name) => {
    expect(faults).toContain(`types/global-${name}.ts(1,22): error TS`);
  });
  it.each(builtins)('shared/ cannot import %s', (name) => {
    expect(faults).toContain(`types/module-${name.replace(':', '-')}.ts(1,15): error TS2591`);
  });
  it('shared/ can compute', () => {
    expect(faults).not.toContain('types/domain.ts');
  });
});
