/** The style sheet that all markers of a page share, so that one change applies to all of them. */
import { cornerCardAttribute, cornerPlace, hostAttribute } from '~/lib/page/markerAttributes';
import { onTrusted } from '~/lib/page/onTrusted';
import { adoptedSheets, adoptSheets } from '~/lib/page/pageDom';
import { isPageDark } from './colours';
import { cross, dots, fullPage, hints, page, signs } from './markerSigns';
import { size } from './placeMarkers';

const light =
  '--ink:#3a3733;--quiet:#6b675f;--back:#fffffff2;--edge:#00000026;--star:#b86e00;--hint:#17735c;--warn:#8c1d18;--focus:#2a4d9b;--paper:#fff';
const dark =
  '--ink:#ece9e2;--quiet:#b5b0a6;--back:#1e2024f2;--edge:#ffffff33;--star:#f2b84b;--hint:#5fcfae;--warn:#f2a39c;--focus:#a3b9f7;--paper:#1e2024';

const shapes = Object.entries(signs)
  .map(([name, path]) => `.${name}{clip-path:path(evenodd,"${path}")}`)
  .join('');

const steps = hints.map((path, index) => `.h${index + 1} .star b::after{content:"";clip-path:path("${path}")}`).join('');

/** A marker whose card has the pointer or the focus, and one whose card has neither. */
const live = '.bar:is(:hover,:focus-within,.near)';
const rest = '.bar:not(:hover,:focus-within,.near)';

/**
 * A marker is a box of one size, whatever the mark of its paper: the page can find out its size and where it takes clicks, and
 * nothing else. Start and end sides follow the text direction, which the host inherits. The tiles `b` behind the signs are as high
 * as the line of text; the buttons around them are larger.
 */
const rules = `
:host{all:initial!important;position:absolute!important;display:inline!important;z-index:5!important;width:0!important;height:0!important;overflow:visible!important;pointer-events:none!important;user-select:none!important}
:host([${hostAttribute}=${cornerPlace}]){top:0!important;inset-inline-end:0!important}
:host([hidden]){display:none!important}
.bar{position:absolute;top:-3px;inset-inline-start:6px;display:flex;width:${size.width}px;height:${size.height}px;contain:strict;color:var(--quiet)}
.corner{inset-inline:auto 4px;top:4px;height:${size.cornerHeight}px}
.light{${light}}.dark{${dark}}
button{all:unset;box-sizing:border-box;display:flex;align-items:center;width:28px;height:100%;cursor:pointer;pointer-events:auto}
.edit{width:58px}.skip{width:24px}
${rest}.corner .edit{justify-content:flex-end}
${rest} :is(.edit,.skip){pointer-events:none}
b{position:relative;box-sizing:border-box;display:flex;align-items:center;justify-content:center;gap:2px;width:100%;height:min(100%,var(--tall,100%))}
:is(.edit,.skip) b{visibility:hidden}
button+button b{margin-inline-start:-1px}
.told .edit b,${live} b{visibility:visible}
${rest} .edit b{width:auto;padding-inline:2px}
.corner b,.chip b,${live} b{background:var(--back);box-shadow:inset 0 0 0 1px var(--edge)}
:first-child>b,${rest}:not(.told) b,${rest}.corner .edit b{border-start-start-radius:6px;border-end-start-radius:6px}
:last-child>b,${rest}:not(.told) b,${rest}:not(.corner) .edit b{border-start-end-radius:6px;border-end-end-radius:6px}
button:hover b{color:var(--ink)}
button:focus-visible b{outline:2px solid var(--focus);outline-offset:-2px}
:is(.star,.skip) b::before,.bar:not(.told) .edit b::before{content:"";width:16px;height:16px;background:currentColor;clip-path:path(evenodd,"${page}")}
.star[aria-pressed=true] b{color:var(--star)}
.star[aria-pressed=true] b::before{clip-path:path("${fullPage}")}
.pending b::before{opacity:.55}
.edit b::before{clip-path:path("${dots}")!important}
.skip b::before{clip-path:path("${cross}")!important}
.skip[aria-pressed=true] b{color:var(--paper);background:var(--quiet)!important}
.star b::after{position:absolute;inset-inline-end:1px;width:3px;height:14px;background:var(--hint)}
${steps}
.edged .star b{border-inline-start:3px solid var(--mark)}
i{display:none}
i[class]{display:block;flex:none;width:14px;height:14px;background:currentColor}
i:is(.tags,.note){width:12px;height:12px}
i.count{margin-inline-start:-1px;width:auto;height:auto;background:none;font:600 10px/12px system-ui,sans-serif}
.count::before{content:attr(data-count)}
${shapes}
${rest}.aside .star b::before{width:14px;height:14px;clip-path:path(evenodd,"${signs.skipped}")}
.say,.tip{box-sizing:border-box;width:max-content;max-width:260px;padding:8px 10px;border-radius:7px;background:var(--back);color:var(--warn);font:400 12px/1.4 system-ui,sans-serif}
.say{position:absolute;top:30px;inset-inline-start:0;box-shadow:0 0 0 1px var(--edge),0 4px 14px #0003}
.say.corner,.inside{inset-inline:auto 0!important;height:auto}
.say::before,.tip::before{content:attr(data-say);white-space:pre-line}
.say[data-say=""]{display:none}
.tip{position:fixed;inset:auto;margin:0;border:1px solid #0000;padding:3px 8px;background:var(--ink);color:var(--paper);pointer-events:none}
.retired{opacity:.45;filter:grayscale(1)}
@media(hover:none){.bar :is(.edit,.skip){pointer-events:auto!important}.bar :is(.edit,.skip) b{visibility:visible!important;width:100%!important}}
@media(forced-colors:active){b{background:Canvas!important;outline:1px solid ButtonText;outline-offset:-1px}b::before,b::after,i[class]:not(.count){forced-color-adjust:none;background:ButtonText!important}.count{color:ButtonText}[aria-pressed=true] b::before{background:Highlight!important}button:focus-visible b{outline:2px solid Highlight}.edged .star b{forced-color-adjust:none}}
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
  /** Checks again whether the page is dark, and sets the colours. @returns whether they are others now. */
  refresh(): boolean;
  /**
   * Makes cards positioned boxes, so that markers can be in their corners, unless all of them are already. Hugging Face's cards
   * are; and a new sheet makes the browser restyle every element of the page.
   */
  positionCards(boxes: Element[]): void;
}

export function makeMarkerSheet(signal: AbortSignal): MarkerSheet {
  const sheet = new CSSStyleSheet();
  let shown: boolean | undefined;
  const refresh = (): boolean => {
    const isDark = isPageDark();
    if (isDark === shown) return false;
    shown = isDark;
    sheet.replaceSync(`:host{${isDark ? dark : light};color-scheme:${isDark ? 'dark' : 'light'}}${rules}`);
    return true;
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
