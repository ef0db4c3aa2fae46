import { attributeOf, find } from '~/lib/sites/kit/dom';

/**
 * What translators leave in a page (2026): Chrome and Google Translate wrap each text in `<font>` twice and give the root a
 * class, Edge notes a hash of each text, Immersive Translate puts its words beside the page's.
 */
const traces = 'font font,[_msttexthash],.immersive-translate-target-wrapper';

/** Whether what a card shows was put into another language: it is not what the paper is called. */
export const isTranslated = (card: Element): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(attributeOf(find(card.ownerDocument, 'html'), 'class')) ||
  attributeOf(card, '_msttexthash') !== '' ||
  find(card, traces) !== null;
