import { attributeOf, find } from '~/lib/sites/kit/dom';

/**
 * Traces that translators leave in a page (2026): Chrome and Google Translate wrap each text in two `<font>` elements and
 * give the root element a class, Edge adds a hash of each text, Immersive Translate adds its text beside the page's own.
 */
const traces = 'font font,[_msttexthash],.immersive-translate-target-wrapper';

/** Whether a card's text was translated, so that its title is not the paper's own. */
export const isTranslated = (card: Element): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(attributeOf(find(card.ownerDocument, 'html'), 'class')) ||
  attributeOf(card, '_msttexthash') !== '' ||
  find(card, traces) !== null;
