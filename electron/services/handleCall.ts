import type { z } from 'zod';
import {
  type HostCall,
  type HostInput,
  type HostOutput,
  type HostServices,
  hostCalls,
} from '../../shared/host/contract.ts';

/** A call that never reached a service: unknown, or with an input that is not the contract's. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
}

/**
 * Answers one call from a screen. Both the input and the answer are parsed with the contract's schemas.
 *
 * @throws RefusedCall for an unknown call or a wrong input; the text names the field, never its value
 */
export async function handleCall(services: HostServices, call: string, input: unknown): Promise<unknown> {
  if (!isHostCall(call)) throw new RefusedCall('unknown call');
  return answer(services, call, input);
}

function isHostCall(call: string): call is HostCall {
  return Object.hasOwn(hostCalls, call);
}

async function answer<Call extends HostCall>(services: HostServices, call: Call, input: unknown) {
  const { input: inputSchema, output: outputSchema } = schemasOf(call);
  const parsed = parseWithin(inputSchema, input);
  if (!parsed.success) {
    const path = parsed.error?.issues[0]?.path.join('.') ?? '';
    throw new RefusedCall(`${call}: input refused${path === '' ? '' : ` at ${path}`}`);
  }
  return outputSchema.parse(await services[call](parsed.data));
}

/** The compiler can't see that a call's schemas and its inferred types belong together; this line says so. */
function schemasOf<Call extends HostCall>(call: Call) {
  const { input, output } = hostCalls[call];
  return {
    input: input as unknown as z.ZodType<HostInput<Call>>,
    output: output as unknown as z.ZodType<HostOutput<Call>>,
  };
}

/** Drawings may nest groups so deeply that parsing itself runs out of stack; that is a wrong input too. */
function parseWithin<Value>(schema: z.ZodType<Value>, input: unknown) {
  try {
    return schema.safeParse(input);
  } catch (error) {
    if (error instanceof RangeError) return { success: false, error: null } as const;
    throw error;
  }
}
