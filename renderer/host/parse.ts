import type { z } from 'zod';
import { type HostCall, type HostOutput, hostCalls } from '../../shared/host/contract.ts';

/**
 * The host's answer to a call, parsed with the contract's schema.
 *
 * @throws ZodError when the host answers something else: a bug, or a host of another version
 */
export function parseOutput<Call extends HostCall>(call: Call, output: unknown): HostOutput<Call> {
  // The compiler can't see that a call's schema and its inferred type belong together; this line says so.
  const schema = hostCalls[call].output as unknown as z.ZodType<HostOutput<Call>>;
  return schema.parse(output);
}
