import type { IncomingMessage, ServerResponse } from 'node:http';

export const STRICT_CSP: string;
export function serve(
  folder: string,
  options?: { port?: number; csp?: string; cache?: string; post?: (request: IncomingMessage, response: ServerResponse) => void },
): Promise<{ url: string; close(): Promise<void> }>;
