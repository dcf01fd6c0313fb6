import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The screens in a real browser, served by the browser host out of dist/. */
const installed = '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: process.env.PRAATPLAAT_TEST_RESULTS ?? '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(installed) && { executablePath: installed }),
      // Chromium's sandbox does not run as root, which a build machine often is.
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
});
