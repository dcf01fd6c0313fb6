import { types } from 'node:util';
import { runInNewContext } from 'node:vm';

/**
 * What a task returns, or null when it takes too long: then it is stopped wherever it is.
 * @param limit milliseconds
 */
export function withinTime<T>(task: () => T, limit: number): T | null {
  try {
    return runInNewContext('task()', { task }, { timeout: limit });
  } catch (error) {
    if (types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return null;
    throw error;
  }
}
