/** Triage, put into a page beside the script that found papers there; most pages of the sites have none. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { providePart } from '~/lib/page/pageParts';
import { startTriage } from '~/lib/page/triage/startTriage';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main() {
    providePart('triage', startTriage);
  },
});
