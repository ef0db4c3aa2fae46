/** The style sheet that all markers of a page share, so that one change applies to all of them. */
import { attributeOf } from '~/lib/sites/kit/dom';
import { cornerCardAttribute, cornerPlace, hostAttribute } from './markerAttributes';
import { dots, signs, starHole, starOutline } from './markerSigns';
import { onTrusted } from './onTrusted';
import { adoptedSheets, adoptSheets, bodyOf, create, rootOf } from './pageDom';

const light = '--ink:#3a3733;--quiet:#6b675f;--back:#fffffff2;--edge:#00000026;--star:#b86e00;--warn:#8c1d18;--focus:#2a4d9b';
const dark = '--ink:#ece9e2;--quiet:#b5b0a6;--back:#1e2024f2;--edge:#ffffff33;--star:#f2b84b;--warn:#f2a39c;--focus:#a3b9f7';

const shapes = Object.entries(signs)
  .map(([name, path]) => `.${name}{clip-path:path(evenodd,"${path}")}`)
  .join('');

/**
 * A marker is a box of one size, whatever the mark of its paper: the page can find out its size and where it takes clicks, and
 * nothing else. Start and end sides follow the text direction, which the host inherits.
 */
const rules = `
:host{all:initial!important;position:absolute!important;display:inline!important;z-index:9!important;width:0!important;height:0!important;overflow:visible!important;pointer-events:none!important;user-select:none!important}
:host([${hostAttribute}=${cornerPlace}]){top:0!important;inset-inline-end:0!important}
:host([hidden]){display:none!important}
.bar{position:absolute;top:-5px;inset-inline-start:6px;display:flex;width:66px;height:26px;contain:strict;overflow:clip;border-radius:7px;color:var(--quiet)}
.bar.corner{inset-inline:auto 4px;top:4px;flex-direction:row-reverse}
.inside{inset-inline:auto 0!important}
.bar.inside{top:14px}
button{all:unset;box-sizing:border-box;position:relative;display:flex;align-items:center;justify-content:center;width:26px;height:26px;border-radius:6px;cursor:pointer;pointer-events:auto;opacity:.5}
.edit{width:40px;opacity:0}
.edit:not(.told)::before{position:absolute;inset:5px 12px}
.bar:not(:hover,:focus-within,.near) .edit{pointer-events:none}
.bar:hover button,.bar:focus-within button,.near button,.told,[aria-pressed=true],.pending{opacity:1}
.bar:hover,.bar:focus-within,.near,.corner .told,.corner [aria-pressed=true],.corner .pending{background:var(--back)}
.bar:hover,.bar:focus-within,.near{box-shadow:0 0 0 1px var(--edge)}
button:hover{color:var(--ink)}
button:focus-visible{outline:2px solid var(--focus);outline-offset:-2px;opacity:1}
.star::before,.edit:not(.told)::before{content:"";width:16px;height:16px;background:currentColor}
.star::before{clip-path:path(evenodd,"${starOutline} ${starHole}")}
[aria-pressed=true]{color:var(--star)}
[aria-pressed=true]::before{clip-path:path("${starOutline}")}
.pending::before{opacity:.55}
.edit::before{clip-path:path("${dots}")}
i{width:12px;height:12px}
i[class]{background:currentColor}
${shapes}
.say{position:absolute;top:30px;inset-inline-start:0;width:max-content;max-width:260px;padding:8px 10px;border-radius:7px;background:var(--back);color:var(--warn);box-shadow:0 0 0 1px var(--edge),0 4px 14px #0003;font:400 12px/1.4 system-ui,sans-serif}
.say.corner{inset-inline:auto 0}
.say::before{content:attr(data-say)}
.say[data-say=""]{display:none}
.retired button{opacity:.35;filter:grayscale(1)}
@media(hover:none){.edit:not(.told){opacity:.5}.bar .edit{pointer-events:auto!important}}
@media(forced-colors:active){.bar,.bar:hover{background:Canvas;color:ButtonText}button{opacity:1}button::before,i[class]{forced-color-adjust:none;background:ButtonText!important}[aria-pressed=true]::before{background:Highlight!important}}
@media print{:host{display:none!important}}
`;

/**
 * For the page itself: makes a card the box that the marker in its corner is positioned in. The rule has no specificity, so that
 * any position that the page gives its card wins.
 */
const cardRule = `:where([${cornerCardAttribute}]){position:relative}`;

export interface MarkerSheet {
  /** Gives a shadow root the shared sheet. */
  adopt(root: ShadowRoot): void;
  /** Checks again whether the page is dark, and sets the colours. */
  refresh(): void;
  /**
   * Makes cards positioned boxes, so that markers can be in their corners, unless all of them are already. Hugging Face's cards
   * are; and a new sheet makes the browser restyle every element of the page.
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
  // Read the page's colours before changing anything, while its styles are computed already.
  refresh();
  let cards: CSSStyleSheet | undefined;
  onTrusted(signal, 'abort', () => {
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

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const brightness = ([red, green, blue]: Rgba): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Each channel from 0 to 255. Computed colours may be `oklch(…)` or `color(…)`, which only the browser can convert. */
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
