/** Serves a folder on loopback, with the strict headers of a careful portal. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html dabiao',
].join('; ');

/**
 * @param post answers what is posted.
 * @returns `{ url, close }`; a port of the system's choosing unless one is given. A page that must not be stored never comes back out of the browser's cache.
 */
export async function serve(folder, { port = 0, csp = STRICT_CSP, cache = 'no-store', post = null } = {}) {
  const server = createServer((request, response) => {
    if (post && request.method === 'POST') {
      post(request, response);
      return;
    }
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-security-policy': csp,
      'cache-control': cache,
    });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return { url: `http://localhost:${server.address().port}/`, close: () => new Promise((done) => server.close(done)) };
}
