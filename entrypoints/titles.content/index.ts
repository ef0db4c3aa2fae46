/** The detection of papers that nothing names, put into a page beside the script for any page where the page's words say papers. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { titleCards } from '~/lib/detection/titles/titleCards';
import { providePart } from '~/lib/page/pageParts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main() {
    providePart('titles', titleCards);
  },
});
