/**
 * Takes cards out of the page, where the user chose that for a site. It is the only thing that Dogear does to a page's own
 * elements depending on the library, and the page can notice it; the menu of the pill says so.
 */
import { partsOf } from '~/lib/detection/partsOf';
import { hiddenAttribute } from '~/lib/page/markerAttributes';
import { adoptedSheets, adoptSheets } from '~/lib/page/pageDom';
import type { PlacedCard } from '~/lib/page/paperOnPage';

let sheet: CSSStyleSheet | undefined;

export function hideCard({ sighting }: PlacedCard, isHidden: boolean): void {
  if (isHidden && !sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`[${hiddenAttribute}]{display:none!important}`);
    adoptSheets([...adoptedSheets(), sheet]);
  }
  if (!sheet) return;
  for (const part of partsOf(sighting)) Element.prototype.toggleAttribute.call(part, hiddenAttribute, isHidden);
}

/** Removes the style sheet from the page. */
export function showAll(): void {
  if (sheet) adoptSheets(adoptedSheets().filter((adopted) => adopted !== sheet));
  sheet = undefined;
}
