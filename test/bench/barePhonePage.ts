import { createServer } from 'node:http';

/** How many bytes each part of a page takes on its way to a phone. */
export interface PageWeight {
  script: number;
  style: number;
  questions: number;
}

/**
 * The least that lets somebody join and answer on a phone: a server that checks and stores nothing, and a page
 * with a form, a button and five choices, whose files are as heavy as those that it stands beside.
 */
export async function startBarePhonePage(
  weight: PageWeight,
): Promise<{ url: string; close(): Promise<void> }> {
  const page = `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"><script type="module" src="/script.js"></script>
<form><label>Name <input name="name"></label> <button type="submit" disabled>Join</button></form>`;
  const script = `const questions = fetch('/questions.json');
document.querySelector('button').disabled = false;
document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  await fetch('/join', { method: 'POST', body: new FormData(event.target) });
  await (await questions).text();
  document.body.innerHTML = [1, 2, 3, 4, 5]
    .map((level) => '<label><input type="radio" name="level-one">' + level + '</label>')
    .join('');
});`;
  const files: Record<string, { type: string; text: string }> = {
    '/': { type: 'text/html', text: page },
    '/script.js': { type: 'text/javascript', text: filledTo(weight.script, script) },
    '/style.css': { type: 'text/css', text: filledTo(weight.style, 'body { font: 1rem sans-serif }') },
    '/questions.json': { type: 'text/plain', text: filledTo(weight.questions, '') },
    '/join': { type: 'text/plain', text: 'welcome' },
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (!file) return response.writeHead(404).end();
    return response.setHeader('content-type', file.type).end(file.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The text with a comment behind it, so that it takes this many bytes. */
function filledTo(bytes: number, text: string): string {
  return `${text}/*${'-'.repeat(Math.max(0, bytes - text.length - 4))}*/`;
}
