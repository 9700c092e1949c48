export const STRICT_CSP: string;
export function serve(
  folder: string,
  options?: { port?: number; csp?: string; cache?: string },
): Promise<{ url: string; close(): Promise<void> }>;
