import { copyAsText } from './common.js';
import type { PictureWords } from '../zh/picture.js';

export const pictureWords: PictureWords = {
  files: 'Copy and save',
  copy: copyAsText,
  svg: 'Save as SVG',
  png: 'Save as PNG',
  copied: 'The text has been copied.',
  uncopied: 'The browser does not allow copying. Select the text below and copy it.',
  copyText: 'What the drawing says, as text',
  failed: 'This did not work. Reload the page and try again.',
  place: (region, year) => `${region} · as of ${year}`,
  judged: (target, status) => `Target: ${target} (${status})`,
  source: (plan, item) => `Target from: ${plan}, ${item}`,
};
