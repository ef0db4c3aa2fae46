/**
 * What triage draws on a card: the veil over a card that steps back, and the ring around the current one. Both are border images
 * of one point in the closed root of the card's marker. A border image is outside the boxes of its element: whatever is drawn, the
 * page has the same layout, the same places to scroll to, and the same element under the pointer.
 */
import { partsOf } from '~/lib/detection/partsOf';
import { isPageDark } from '~/lib/page/marks/colours';
import { bodyOf, create, rootOf } from '~/lib/page/pageDom';
import type { PageSession } from '~/lib/page/pageSession';
import type { PlacedCard } from '~/lib/page/paperOnPage';

/** How far a card steps back: not, as one that was seen on an earlier day, or as one that was skipped. */
export type Veiling = '' | 'seen' | 'skipped';

/**
 * Classes of the marker's own sheet apply here too, so that these have names of their own. The ring's place on the screen is where
 * triage scrolls a card to. Isolated: an element whose opacity becomes 1 is otherwise another stacking context, and the browser
 * lays out the whole page again.
 */
const rules = `
.bar,.say{z-index:1}
.layer{position:absolute;top:0;inset-inline-start:0;width:1px;height:1px;margin-inline-start:-1px;scroll-margin-top:30vh}
.layer::before,.layer::after{content:"";position:absolute;inset:0;opacity:0;isolation:isolate;forced-color-adjust:none}
.layer::before{border-image:linear-gradient(var(--page),var(--page)) 0 fill/0/var(--reach,0)}
.layer::after{border-image:linear-gradient(var(--ring),var(--ring)) 1/2px/var(--around,0)}
.veil-seen::before{opacity:.4}
.veil-skipped::before{opacity:.65}
.near~.layer::before,.ring::before{opacity:0}
.ring::after,.outline::after{opacity:1}
@media(forced-colors:active){.layer{--ring:Highlight!important;--page:Canvas!important}}
`;

/** CSS pixels that the ring is beyond a card: at its sides, and above and below, where the text of the next card may follow at once. */
const apart = 4;
const between = 1;
/** CSS pixels that the ring is within the edges of a card that may clip it. */
const inset = 1;

/** The page's own background, as it is written in the computed style. */
function pageColour(): string {
  for (const element of [bodyOf(), rootOf()]) {
    const colour = element ? getComputedStyle(element).backgroundColor : '';
    if (colour && !/^(?:transparent|rgba\(.*, 0\))$/u.test(colour)) return colour;
  }
  return 'Canvas';
}

export class CardLayer {
  readonly #sheet = new CSSStyleSheet();
  readonly #points = new WeakMap<PlacedCard, HTMLElement>();
  #colours = '';

  /** Reads the page's colours again. */
  recolour(): void {
    const colours = `.layer{--page:${pageColour()};--ring:${isPageDark() ? '#f2b84b' : '#b86e00'}}`;
    if (colours === this.#colours) return;
    this.#colours = colours;
    this.#sheet.replaceSync(rules + colours);
  }

  /** Gives a card its layer, unless it has one. */
  add(placed: PlacedCard): void {
    if (this.#points.has(placed)) return;
    const point = create('b');
    point.className = 'layer';
    this.#points.set(placed, point);
    placed.marker.addLayer(point, this.#sheet);
  }

  /** Fits the layers to their cards. All places are read before the first is written. */
  fit(cards: Iterable<PlacedCard>): void {
    const reaches = [...cards].map((placed) => {
      const point = this.#points.get(placed);
      return { placed, point, reach: point && reachOf(point, partsOf(placed.sighting)) };
    });
    for (const { placed, point, reach } of reaches) {
      if (!point || !reach) continue;
      // A card with its marker in the corner may clip what is outside of its border.
      const [along, across] = placed.marker.corner ? [-inset, -inset] : [between, apart];
      point.style.setProperty('--reach', lengths(reach));
      point.style.setProperty('--around', lengths(reach.map((edge, side) => Math.max(0, edge + (side % 2 ? across : along)))));
    }
  }

  veil(placed: PlacedCard, veiling: Veiling): void {
    const { classList } = this.#points.get(placed) ?? {};
    classList?.toggle('veil-seen', veiling === 'seen');
    classList?.toggle('veil-skipped', veiling === 'skipped');
  }

  /** Takes a line from a card, if any has it, and draws it around another one, if any is to have it. */
  moveLine(kind: 'ring' | 'outline', from: PlacedCard | undefined, to: PlacedCard | undefined, session: PageSession): void {
    if (from) this.#points.get(from)?.classList.remove(kind);
    if (!to) return;
    session.prepare(to);
    const point = this.#points.get(to);
    // Of a card near the window it is known, and the layout need not be computed in the middle of a key.
    if (!point?.style.getPropertyValue('--around')) this.fit([to]);
    point?.classList.add(kind);
  }

  /** Scrolls a card to 30 % of the window, at once. */
  scrollTo(placed: PlacedCard): void {
    this.#points.get(placed)?.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
  }
}

/**
 * @returns how far the box around some elements reaches beyond a point of 1 × 1 CSS pixel, top, right, bottom and left; undefined
 * while they have no box. The point shows how much the page scales its content.
 */
function reachOf(point: Element, parts: readonly Element[]): number[] | undefined {
  const at = point.getBoundingClientRect();
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width, height }) => width && height);
  if (!at.width || boxes.length === 0) return undefined;
  const edges = [
    at.top - Math.min(...boxes.map(({ top }) => top)),
    Math.max(...boxes.map(({ right }) => right)) - at.right,
    Math.max(...boxes.map(({ bottom }) => bottom)) - at.bottom,
    at.left - Math.min(...boxes.map(({ left }) => left)),
  ];
  return edges.map((edge) => Math.max(0, edge / at.width));
}

const lengths = (edges: readonly number[]): string => edges.map((edge) => `${edge}px`).join(' ');
