/** One style sheet for all markers of a page; changing it changes them all at once. */
import { attributeOf } from '~/lib/sites/dom';
import { cornerCardAttribute, cornerPlace, hostAttribute } from './marker';
import { adoptedSheets, adoptSheets, bodyOf, create, rootOf } from './pageDom';

/** 16 × 16, drawn by clipping so that no image is loaded under the page's content security policy. */
const starOutline = 'M8 .9 10.2 5.5 15.2 6.2 11.6 9.7 12.5 14.7 8 12.3 3.5 14.7 4.4 9.7.8 6.2 5.8 5.5Z';
const starHole = 'M8 3.3 6.5 6.5 3 7 5.5 9.4 4.9 12.9 8 11.2 11.1 12.9 10.5 9.4 13 7 9.5 6.5Z';
const dots = 'M2 6.8h2.6v2.6H2ZM6.7 6.8h2.6v2.6H6.7ZM11.4 6.8H14v2.6h-2.6Z';
const noteLines = 'M1 2h10v1.6H1ZM1 5.2h10v1.6H1ZM1 8.4h6V10H1Z';

const light = '--ink:#3a3733;--quiet:#6b675f;--back:#fffffff2;--edge:#00000026;--star:#b86e00;--warn:#8c1d18;--focus:#2a4d9b';
const dark = '--ink:#ece9e2;--quiet:#b5b0a6;--back:#1e2024f2;--edge:#ffffff33;--star:#f2b84b;--warn:#f2a39c;--focus:#a3b9f7';

const rules = `
:host{all:initial!important;position:absolute!important;display:inline!important;z-index:9!important;width:0!important;height:0!important;overflow:visible!important;pointer-events:none!important}
:host([${hostAttribute}=${cornerPlace}]){top:0!important;right:0!important}
:host([hidden]){display:none!important}
.bar{position:absolute;top:-5px;left:6px;display:flex;align-items:center;gap:0;height:26px;border-radius:7px;font:500 11px/1 system-ui,sans-serif;color:var(--quiet);pointer-events:auto;white-space:nowrap;width:max-content}
.corner .bar{left:auto;right:4px;top:4px;flex-direction:row-reverse}
.bar.inside,.say.inside{left:auto;right:0}
.bar.inside{top:14px}
button{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;justify-content:center;gap:4px;min-width:26px;height:26px;padding:0 5px;border-radius:6px;cursor:pointer;opacity:.5;transition:opacity .12s,color .12s}
.edit{opacity:0}
.bar:not(:hover,:focus-within,.near) .edit:not(.told){min-width:0;width:0;padding:0;overflow:hidden}
.bar:hover button,.bar:focus-within button,.bar.near button,.edit.told,.star[aria-pressed=true],.star.pending{opacity:1}
.bar:hover,.bar:focus-within,.bar.near,.corner .bar:has(.told,[aria-pressed=true],.pending){background:var(--back);box-shadow:0 0 0 1px var(--edge)}
button:hover{color:var(--ink)}
button:focus-visible{outline:2px solid var(--focus);outline-offset:-2px;opacity:1}
.star::before,.edit:not(.told)::before,.note{content:"";display:block;width:16px;height:16px;background:currentColor}
.star::before{clip-path:path(evenodd,"${starOutline} ${starHole}")}
.star[aria-pressed=true]{color:var(--star)}
.star[aria-pressed=true]::before{clip-path:path("${starOutline}")}
.star.pending::before{opacity:.55}
.edit::before{clip-path:path("${dots}")}
.note{width:12px;height:12px;clip-path:path("${noteLines}")}
.tags::before{content:"#";opacity:.7;margin-right:1px}
.status{padding:2px 4px;border-radius:4px;box-shadow:inset 0 0 0 1px currentColor;font-size:10px;letter-spacing:.02em}
.say{position:absolute;top:30px;left:0;width:max-content;max-width:260px;padding:8px 10px;border-radius:7px;background:var(--back);color:var(--warn);box-shadow:0 0 0 1px var(--edge),0 4px 14px #0003;font:400 12px/1.4 system-ui,sans-serif;white-space:normal;z-index:1}
.say:empty{display:none}
.corner .say{left:auto;right:0}
.retired button{opacity:.35;filter:grayscale(1)}
@media(prefers-reduced-motion:reduce){button{transition:none}}
@media(forced-colors:active){.bar,.bar:hover{background:Canvas;color:ButtonText}button{opacity:1}.star::before,.edit::before,.note{forced-color-adjust:none;background:ButtonText}.star[aria-pressed=true]::before{background:Highlight}}
`;

/**
 * For the page itself: makes such a card the box that the corner is of. It has no specificity, so that any position the
 * page gives its card wins.
 */
const cardRule = `:where([${cornerCardAttribute}]){position:relative}`;

export interface MarkerSheet {
  /** Gives a shadow root the shared sheet. */
  adopt(root: ShadowRoot): void;
  /** Looks again whether the page is dark. */
  refresh(): void;
  /**
   * Lets cards hold something in their corner, if they do not yet. Hugging Face's do; and a new sheet makes the browser
   * look at every element of the page.
   */
  positionCards(boxes: Element[]): void;
}

export function makeMarkerSheet(signal: AbortSignal): MarkerSheet {
  const sheet = new CSSStyleSheet();
  let shown: boolean | undefined;
  const refresh = (): void => {
    const isDark = isPageDark();
    if (isDark === shown) return;
    shown = isDark;
    sheet.replaceSync(`:host{${isDark ? dark : light};color-scheme:${isDark ? 'dark' : 'light'}}${rules}`);
  };
  // The page's colours are read before anything is changed, while its styles are settled.
  refresh();
  let cards: CSSStyleSheet | undefined;
  signal.addEventListener('abort', () => {
    if (cards) adoptSheets(adoptedSheets().filter((adopted) => adopted !== cards));
  });
  return {
    adopt: (root) => root.adoptedStyleSheets.push(sheet),
    refresh,
    positionCards(boxes) {
      if (cards || !boxes.some((box) => getComputedStyle(box).position === 'static')) return;
      cards = new CSSStyleSheet();
      cards.replaceSync(cardRule);
      adoptSheets([...adoptedSheets(), cards]);
    },
  };
}

/** Judged by what the page paints behind its text, since many sites have a switch of their own; else by its text. */
export function isPageDark(): boolean {
  const [body, root] = [bodyOf(), rootOf()];
  for (const element of [body, root]) {
    const painted = element && rgbaOf(getComputedStyle(element).backgroundColor);
    if (painted && painted[3] > 128) return brightness(painted) < 110;
  }
  const written = body && rgbaOf(getComputedStyle(body).color);
  return (written ? brightness(written) > 160 : false) || attributeOf(root, 'class').split(/\s+/u).includes('dark');
}

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const brightness = ([red, green, blue]: Rgba): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Each channel from 0 to 255. Computed colours may be `oklch(…)` or `color(…)`, which only the browser can work out. */
function rgbaOf(colour: string): Rgba {
  const plain = /^rgba?\(([^)]+)\)$/u.exec(colour);
  if (plain) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (plain[1] ?? '').split(/[\s,/]+/u).map(Number);
    return [red, green, blue, alpha * 255];
  }
  const canvas = create('canvas');
  canvas.width = canvas.height = 1;
  const drawing = canvas.getContext('2d');
  if (!drawing) return [0, 0, 0, 0];
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = drawing.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}
