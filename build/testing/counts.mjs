import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @returns {Counts} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

/** @param {boolean} ok @returns {Counts} */
export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const plus = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The closing line of every test command. @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readReport(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** A run that went wrong without any test to blame still counts as one failure. */
function settle(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {string} file Vitest's JSON report
 * @param {number} code the exit code of the run
 * @returns {Counts}
 */
export function fromVitest(file, code) {
  const report = readReport(file);
  if (report === undefined) return one(false);
  // A file that could not even be loaded has no tests of its own.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return settle(counts, code);
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code the exit code of the run
 * @returns {Counts}
 */
export function fromPlaywright(file, code) {
  const report = readReport(file);
  if (report === undefined) return one(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, code);
}

/**
 * Tests that could not run at all.
 *
 * @param {string} file Playwright's JSON report of a run with `--list`
 * @returns {Counts} one failure when it lists none: tests never drop out of the count unnoticed
 */
export function skippedByPlaywright(file) {
  const tests = countTests(readReport(file)?.suites);
  return tests > 0 ? { passed: 0, failed: 0, skipped: tests } : one(false);
}

function countTests(suites = []) {
  return suites.reduce((sum, suite) => sum + (suite.specs?.length ?? 0) + countTests(suite.suites), 0);
}
