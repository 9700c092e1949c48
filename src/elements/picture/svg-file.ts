import type { Mark } from './marks.js';
import type { Paint } from './paint.js';
import type { Picture } from './picture.js';

export function svgFile({ width, height, ground, marks, title, description, language }: Picture): string {
  const [w, h] = [shortened(width), shortened(height)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" xml:lang="${escaped(language)}" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<rect width="${w}" height="${h}"${painted('fill', ground)}/>`,
    ...marks.map(written),
    '</svg>',
    '',
  ].join('\n');
}

function written(mark: Mark): string {
  if (mark.kind === 'text') {
    const { x, y, anchor, fill, font, text } = mark;
    const place = `x="${shortened(x)}" y="${shortened(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
    const look = `font-family="${escaped(font.family)}" font-size="${shortened(font.size)}" font-weight="${font.weight}"`;
    return `<text ${place} ${look}${painted('fill', fill)} xml:space="preserve">${escaped(text)}</text>`;
  }
  const { d, matrix, fill, stroke, strokeWidth, dash, cap, join } = mark;
  const line = stroke
    ? `${painted('stroke', stroke)} stroke-width="${strokeWidth}" stroke-linecap="${cap}" stroke-linejoin="${join}"${dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`}`
    : '';
  return `<path d="${escaped(d)}" transform="matrix(${matrix.map(shortened).join(' ')})"${painted('fill', fill)}${line}/>`;
}

function painted(name: 'fill' | 'stroke', paint: Paint): string {
  if (!paint) return ` ${name}="none"`;
  return ` ${name}="${paint.colour}"${paint.opacity === 1 ? '' : ` ${name}-opacity="${shortened(paint.opacity)}"`}`;
}

function shortened(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** XML has no way to write most control characters, nor half a pair: they are left out. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
