/** What no page asks of a server, and anyone can: none of it ends the server, or gives a file that it does not serve. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

const REQUESTS = [
  ...[
    '//',
    '///',
    '/\\',
    '/%',
    '/%00',
    '/%2e%2e/server.js',
    '/../server.js',
    '/public/../../package.json',
    '/..\\server.js',
    '/a/',
    '/:0',
    '*',
  ].map((path) => `GET ${path} HTTP/1.1`),
  ...['http://', 'http://[/', 'http://other.example//', 'x://y'].map((address) => `GET ${address} HTTP/1.1`),
  `GET /${'a/'.repeat(3000)} HTTP/1.1`,
  'HEAD // HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'CONNECT :0 HTTP/1.1',
  'nothing',
];

const BODIES = [
  '',
  'report',
  'report=null',
  'report=%',
  `report=${'['.repeat(100_000)}`,
  'null',
  '[]',
  '{"format":"dabiao.submission/1"}',
  '\0\xff',
];

/** What it answered to each, in one text. */
export async function tryHostile(url: string, path = '/reports'): Promise<string> {
  const { port, host } = new URL(url);
  const posts = BODIES.map(
    (body) => `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  const cut = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000\r\n\r\nreport`;
  const answers: string[] = [];
  for (const lines of [...REQUESTS.map((line) => `${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`), ...posts, cut]) {
    const socket = connect(Number(port), 'localhost');
    await once(socket, 'connect');
    if (lines === cut) {
      socket.write(lines);
      socket.destroy();
    } else {
      socket.end(lines);
      answers.push(await text(socket).catch(String));
    }
  }
  return answers.join('\n');
}
