/** A server that receives submissions, and says what it is told to. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (response: ServerResponse, request: Received) => void;

export const answer =
  (status: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);

export const json = (status: number, value: unknown, type = 'application/json') =>
  answer(status, { 'content-type': type }, JSON.stringify(value));

/** Takes what is posted, with an answer for each request in turn; the last one for all that follow. */
export function counter(...answers: Answer[]) {
  const received: Received[] = [];
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = { method: request.method, headers: request.headers, body: Buffer.concat(parts).toString() };
      received.push(one);
      (answers[received.length - 1] ?? answers.at(-1)!)(response, one);
    });
  };
  return { received, answers, take };
}

/** The same at an address of its own. */
export async function reception(...given: Answer[]) {
  const { received, answers, take } = counter(...given);
  const server = createServer(take);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/reports`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url, received, answers, close };
}
