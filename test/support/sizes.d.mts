import type { Page } from 'playwright-core';

export interface Size {
  files: number;
  raw: number;
  gzip: number;
  brotli: number;
}
export function sizeOf(bodies: Uint8Array[]): Size;
export function measureDownloads(page: Page, url: string, sign: string): Promise<{ all: Size; scripts: Size }>;
