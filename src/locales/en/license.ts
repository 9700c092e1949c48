import type { LicenseWords } from '../zh/license.js';

export const licenseWords: LicenseWords = {
  refused:
    'The license-key of the grid component Handsontable is not valid, or no longer: the grid can’t be opened. Please fill in as fields, and contact the site administrator.',
  unsaid:
    'The license-key of the grid component Handsontable is not valid, no longer, or has expired, and this page’s security policy (Trusted Types) lets it not say so: the grid can’t be opened. Please fill in as fields, and contact the site administrator.',
  expired:
    'The license-key of the grid component Handsontable has expired; please contact the site administrator. You can go on filling in.',
};
