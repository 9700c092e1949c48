/** The licence key of the grid component, given once for a page. */
import type { ReactiveController } from 'lit';

type Host = HTMLElement & { licenseKey: string };

const hosts = new Set<Host>();
let pageKey = '';

/** Gives every `<dabiao-entry>` and `<dabiao-grid>` of the page that has no licence key of its own this one, those that come later too. */
export function setLicenseKey(key: string): void {
  pageKey = key;
  for (const host of hosts) host.licenseKey ||= key;
}

/** An element that takes the key of the page. */
export class PageLicense implements ReactiveController {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  hostConnected(): void {
    hosts.add(this.host);
    this.host.licenseKey ||= pageKey;
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
  }
}
