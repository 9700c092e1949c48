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

/** For an element that takes the key of the page. */
export const pageLicense = (host: Host): ReactiveController => ({
  hostConnected() {
    hosts.add(host);
    host.licenseKey ||= pageKey;
  },
  hostDisconnected() {
    hosts.delete(host);
  },
});
