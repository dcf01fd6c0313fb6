import { defineConfig } from '@playwright/test';

/**
 * The desktop app in a real Electron. The test command says which one (PRAATPLAAT_ELECTRON, a path) and
 * where the packaged app is (PRAATPLAAT_PACKAGED, a path); one window at a time, since the app refuses a
 * second instance of itself.
 */
export default defineConfig({
  testDir: '.',
  outputDir: process.env.PRAATPLAAT_TEST_RESULTS ?? '../../test-results/electron',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
