import { defineConfig } from '@playwright/test';
import { chromiumOptions } from '../chromiumOptions.ts';

/** The screens in a real browser, served by the browser host out of dist/. */
export default defineConfig({
  testDir: '.',
  outputDir: process.env.PRAATPLAAT_TEST_RESULTS ?? '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Drawings are made without the browser: they look the same on every system.
  snapshotPathTemplate: '../fixtures/drawings/{arg}{ext}',
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    launchOptions: chromiumOptions,
  },
});
