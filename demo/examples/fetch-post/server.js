import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { DocumentError, readSubmission } from 'dabiao/core';
import plan from 'dabiao/plans/kaiping-women-2021-2030.json' with { type: 'json' };

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };
const MOST_CHARACTERS = 5_000_000;

createServer(async (request, response) => {
  const answer = (status, type, text = '') => response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(text);
  if (request.method === 'POST') {
    try {
      let body = '';
      for await (const piece of request.setEncoding('utf8')) if ((body += piece).length > MOST_CHARACTERS) return request.destroy();
      const { digest } = readSubmission(body, plan);
      return answer(200, 'application/json', JSON.stringify({ digest })); // and keep it
    } catch (error) {
      return answer(error instanceof DocumentError ? 422 : 500, 'text/plain', error.message);
    }
  }
  const path = request.url.split('?')[0].replace(/^\/$/, '/index.html');
  const type = TYPES[extname(path)];
  if (!type || path.includes('..')) return answer(404, 'text/plain');
  const file = createReadStream(`public${path}`);
  file.on('error', () => (response.headersSent ? response.destroy() : answer(404, 'text/plain')));
  file.on('open', () => file.pipe(response.writeHead(200, { 'content-type': `${type}; charset=utf-8` })));
}).listen(process.env.PORT ?? 8080);
