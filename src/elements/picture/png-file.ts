import { PictureError } from './error.js';
import type { Mark, TextMark } from './marks.js';
import type { Paint } from './paint.js';
import { cssFont, type Picture } from './picture.js';

/** @param scale pixels of the file for each of the page. @throws {PictureError} `not-drawn` */
export async function pngFile({ width, height, ground, marks }: Picture, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  paint(context, 'fill', ground, new Path2D(`M0 0h${width}v${height}h${-width}z`));
  for (const mark of marks) draw(context, mark);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new PictureError('not-drawn', `Expected an image of ${canvas.width} × ${canvas.height} pixels, got none`);
  return blob;
}

function draw(context: CanvasRenderingContext2D, mark: Mark): void {
  context.save();
  if (mark.kind === 'text') write(context, mark);
  else {
    context.transform(...mark.matrix);
    [context.lineWidth, context.lineCap, context.lineJoin] = [mark.strokeWidth, mark.cap, mark.join];
    context.setLineDash([...mark.dash]);
    const path = new Path2D(mark.d);
    paint(context, 'fill', mark.fill, path);
    paint(context, 'stroke', mark.stroke, path);
  }
  context.restore();
}

function write(context: CanvasRenderingContext2D, { text, x, y, anchor, font, fill }: TextMark): void {
  context.font = cssFont(font);
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (dip(context, 'fill', fill)) context.fillText(text, x, y);
}

function paint(context: CanvasRenderingContext2D, how: 'fill' | 'stroke', colour: Paint, path: Path2D): void {
  if (dip(context, how, colour)) context[how](path);
}

/** @returns whether there is anything to paint with. */
function dip(context: CanvasRenderingContext2D, how: 'fill' | 'stroke', paint: Paint): boolean {
  if (!paint) return false;
  context[`${how}Style`] = paint.colour;
  context.globalAlpha = paint.opacity;
  return true;
}
