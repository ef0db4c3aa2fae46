/** Colours of the page around a marker, which decide how the marker is drawn. */

import { bodyOf, create, rootOf } from '~/lib/page/pageDom';
import { attributeOf, parentOf } from '~/lib/sites/kit/dom';

/** Each channel from 0 to 255. */
type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const known = new Map<string, Rgba>();

/** Computed colours may be `oklch(…)` or `color(…)`, which only the browser can convert. */
function rgbaOf(colour: string): Rgba {
  const plain = /^rgba?\(([^)]+)\)$/u.exec(colour);
  if (plain) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (plain[1] ?? '').split(/[\s,/]+/u).map(Number);
    return [red, green, blue, alpha * 255];
  }
  const rgba = known.get(colour) ?? convert(colour);
  known.set(colour, rgba);
  return rgba;
}

function convert(colour: string): Rgba {
  const canvas = create('canvas');
  canvas.width = canvas.height = 1;
  const drawing = canvas.getContext('2d');
  if (!drawing) return [0, 0, 0, 0];
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = drawing.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}

const brightness = ([red, green, blue]: Rgba): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** From 0 to 1; the sRGB curve is approximated (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, 2023). */
const luminance = ([red, green, blue]: Rgba): number => {
  const linear = (channel: number): number => (channel / 255) ** 2.2;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/**
 * Whether a page is dark: judged by the background of its body or root, because many sites have their own switch; else by its
 * text colour or the class `dark`.
 */
export function isPageDark(): boolean {
  const [body, root] = [bodyOf(), rootOf()];
  for (const element of [body, root]) {
    const painted = element && rgbaOf(getComputedStyle(element).backgroundColor);
    if (painted && painted[3] > 128) return brightness(painted) < 110;
  }
  const written = body && rgbaOf(getComputedStyle(body).color);
  return (written ? brightness(written) > 160 : false) || attributeOf(root, 'class').split(/\s+/u).includes('dark');
}

export type Ground = 'light' | 'dark' | 'other';

/** Luminances from which the signs of a light page, and up to which those of a dark page, have a contrast of at least 3 : 1. */
const lightFrom = 0.75;
const darkUpTo = 0.11;

/** What is painted behind an element: `other` for a picture, and for a colour on which neither set of signs can be seen well. */
export function groundOf(element: Element): Ground {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return 'other';
    if (backgroundColor === 'rgba(0, 0, 0, 0)') continue;
    const colour = rgbaOf(backgroundColor);
    if (colour[3] < 128) continue;
    const light = luminance(colour);
    return light >= lightFrom ? 'light' : light <= darkUpTo ? 'dark' : 'other';
  }
  return isPageDark() ? 'dark' : 'light';
}
