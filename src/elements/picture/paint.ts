/** A colour as every program that reads SVG knows it; null is no paint. */
export type Paint = { readonly colour: string; readonly opacity: number } | null;

const known = new Map<string, Paint>();

/** @param colour as a computed style has it, in whatever notation the page wrote it. */
export function paintOf(colour: string, opacity = 1): Paint {
  if (!known.has(colour)) known.set(colour, read(colour));
  const paint = known.get(colour)!;
  return paint && { ...paint, opacity: paint.opacity * opacity };
}

/** Painted and looked at: a page may write `oklch(…)`, which few other programs read. */
function read(colour: string): Paint {
  if (colour === 'none' || !CSS.supports('color', colour)) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
  if (alpha === 0) return null;
  return { colour: `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`, opacity: alpha / 255 };
}
