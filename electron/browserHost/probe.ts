import { probePath, probeSchema } from './requests.ts';

/** Whether it is Praatplaat that answers at this address; null when it is something else, or nothing. */
export async function probe(origin: string): Promise<{ version: string } | null> {
  try {
    const answer = await fetch(`${origin}${probePath}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(2000),
    });
    if (!answer.headers.get('content-type')?.startsWith('application/json')) return null;
    const parsed = probeSchema.safeParse(await answer.json());
    return parsed.success ? { version: parsed.data.version } : null;
  } catch {
    return null;
  }
}
