/** What few gauges are asked for, loaded then: text and files of what they show, and dark colours. */
import type { ReactiveElement } from '@lit/reactive-element';
import type { Locale } from '../../vocabulary/locale.js';
import { PictureError } from '../picture/error.js';
import { pictureOf, type Part, type Picture } from '../picture/picture.js';
import { pngFile } from '../picture/png-file.js';
import { svgFile } from '../picture/svg-file.js';
import { dark } from '../theme/dark.styles.js';
import { inset } from '../theme/inset.styles.js';

export async function svg(gauge: ReactiveElement, locale: Locale): Promise<string> {
  return svgFile(await picture(gauge, locale));
}

/** PICTURE8 */
export async function png(gauge: ReactiveElement, locale: Locale, scale = 2): Promise<Blob> {
  return pngFile(await picture(gauge, locale), scale);
}

/** Name, then value, year and status, then target, milestones and baseline; a message where there is one. */
export async function text(gauge: ReactiveElement): Promise<string> {
  await gauge.updateComplete;
  const texts = (selector: string) => [...gauge.renderRoot.querySelectorAll(selector)].map(({ textContent }) => textContent!.trim());
  const lines = [...texts('.label'), texts('.row > *').join(' '), ...texts('li, p.key, .message'), gauge.getAttribute('note') ?? ''];
  return lines.filter((line) => line !== '').join('\n');
}

async function picture(gauge: ReactiveElement, locale: Locale): Promise<Picture> {
  const description = await text(gauge);
  if (gauge.renderRoot.querySelector('.message'))
    throw new PictureError('nothing-shown', `Expected a gauge, got the message: ${description}`);
  const note = gauge.getAttribute('note');
  const [title = ''] = description.split('\n');
  const parts: Part[] = note ? [gauge, { text: note, look: 'muted' }] : [gauge];
  return pictureOf(gauge, parts, { title, description, language: locale });
}

export function darken(root: ShadowRoot): void {
  if (root.ownerDocument !== document) return; // as of `KitElement`
  const sheets = [dark.styleSheet!, inset.styleSheet!];
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
