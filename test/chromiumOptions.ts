import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright';

const installed = '/usr/bin/chromium';

/** How tests and benchmarks start Chromium: the system's own where there is one, else Playwright's. */
export const chromiumOptions: LaunchOptions = {
  ...(existsSync(installed) && { executablePath: installed }),
  // Chromium's sandbox does not run as root, which a build machine often is.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
};
