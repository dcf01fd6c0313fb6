import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { hostProof, nonceSchema } from '../../shared/host/proof.ts';
import type { PageFiles } from '../services/pageFiles.ts';

/** The address where a host tells who it is, so that a second start finds the first. */
export const probePath = '/praatplaat';
export const probeSchema = z.object({
  name: z.literal('Praatplaat'),
  version: z.string().max(40),
  /** The answer to the challenge in the address (`/praatplaat?<nonce>`), where there is one: see `hostProof`. */
  proof: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/**
 * Whether a request is meant for this host: its Host header is exactly ours (a foreign name that resolves to
 * this laptop is DNS rebinding), and an Origin, when given, is our own page.
 */
export function isForUs(request: IncomingMessage, origin: string): boolean {
  if (request.headers.host !== new URL(origin).host) return false;
  return request.headers.origin === undefined || request.headers.origin === origin;
}

/** Answers ordinary requests: the files of the screens and the probe, by GET and HEAD. */
export function createRequestHandler(options: {
  origin: string;
  token: string;
  version: string;
  files: PageFiles;
}) {
  const { origin, token, version, files } = options;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isForUs(request, origin)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405);
    }
    const hasBody = request.headers['transfer-encoding'] ?? request.headers['content-length'] ?? '0';
    if (hasBody !== '0') return refuse(response, 413);

    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    if (pathname === probePath) {
      const nonce = nonceSchema.safeParse(query);
      const proof = nonce.success ? hostProof(token, nonce.data) : undefined;
      const body = Buffer.from(JSON.stringify({ name: 'Praatplaat', version, proof }));
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      };
      return send(request, response, { headers, bytes: body });
    }
    const file = await files.find(pathname);
    return file === null ? refuse(response, 404) : send(request, response, file);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { headers, bytes }: { headers: Record<string, string>; bytes: Buffer },
): void {
  response.writeHead(200, { ...headers, 'content-length': bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Says no in a bare status and hangs up, so that an unread body costs nothing. */
function refuse(response: ServerResponse, status: 403 | 404 | 405 | 413 | 500): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(`${status}\n`);
}
