import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from 'dabiao/schemas/dabiao.report-1.schema.json' with { type: 'json' };

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };
const MOST_CHARACTERS = 5_000_000;
const isReport = new Ajv2020().compile(schema);

createServer(async (request, response) => {
  const answer = (status, type, text = '') => response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(text);
  if (request.method === 'POST') {
    try {
      let body = '';
      for await (const piece of request.setEncoding('latin1')) if ((body += piece).length > MOST_CHARACTERS) return request.destroy();
      const report = JSON.parse(new URLSearchParams(body).get('report'));
      if (!isReport(report)) return answer(422, 'application/json', JSON.stringify(isReport.errors));
      return answer(200, 'text/html', `<p role="status">已收到 ${report.observations.length} 个数值</p>`); // and keep it
    } catch {
      return answer(400, 'text/plain', 'Expected a form with a report as JSON');
    }
  }
  const path = request.url.split('?')[0].replace(/^\/$/, '/index.html');
  const type = TYPES[extname(path)];
  if (!type || path.includes('..')) return answer(404, 'text/plain');
  const file = createReadStream(`public${path}`);
  file.on('error', () => (response.headersSent ? response.destroy() : answer(404, 'text/plain')));
  file.on('open', () => file.pipe(response.writeHead(200, { 'content-type': `${type}; charset=utf-8` })));
}).listen(process.env.PORT ?? 8080);
