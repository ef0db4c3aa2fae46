/** Searches the library from the browser's address bar: `dog`, a space, and a query. */
import { i18n } from '#i18n';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { quickSearch } from '~/lib/library/lists/quickSearch';
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import { identifierUrl } from '~/lib/papers/identifiers/printIdentifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { plainTex } from '~/lib/papers/text/plainTex';
import { venueOf } from '~/lib/papers/venueOf';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { warn } from '~/lib/platform/log';
import { type OmniboxSuggestion, openInTab, serveSuggestions } from '~/lib/platform/omnibox';
import { matcher } from '~/lib/search/index/matcher';
import { libraryFilterOf } from '~/lib/search/language/libraryFilterOf';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { skippedLeftOut } from '~/lib/search/language/skippedLeftOut';

/** Maximum number of suggestions: browsers show no more. */
const most = 6;

function suggestionOf({ paper }: LibraryEntry): OmniboxSuggestion {
  const [author] = paper.authors;
  const about = [author?.name, paper.published?.slice(0, 4), venueOf(paper)].filter(Boolean).join(', ');
  const page = paper.links.page ?? paper.identifiers.map(identifierUrl).find((url) => url !== null);
  const title = plainTex(paper.title);
  return { content: page ?? title, text: about === '' ? title : `${title} · ${about}` };
}

/** Registers the listeners; call it synchronously when the worker starts. */
export function serveOmnibox(db: LibraryDatabase): void {
  let running = new AbortController();
  /** Addresses suggested since the last entry: any list of suggestions may still be visible. */
  const offered = new Set<string>();
  const stop = (): void => running.abort();

  const answer = async (text: string, suggest: (suggestions: OmniboxSuggestion[]) => void, signal: AbortSignal) => {
    const expression = skippedLeftOut(parseQuery(text).expression);
    const filter = libraryFilterOf(expression) ?? { matches: matcher(expression) };
    if (text.trim() === '') return;
    // No search index here: the service worker must not load the library's text, which can be hundreds of megabytes.
    for await (const entries of quickSearch(db, { identifiers: identifiersIn(text), text, filter, limit: most, signal })) {
      // An answer to an older query can arrive after a newer query has begun.
      if (signal.aborted) return;
      const suggestions = entries.map(suggestionOf);
      for (const { content } of suggestions) offered.add(content);
      suggest(suggestions);
    }
  };

  /** Opens a suggested paper at its address on the web; searches any other text in the library page. */
  const enter = (text: string): Promise<void> => {
    const chosen = offered.has(text) && /^https?:/u.test(text);
    offered.clear();
    if (chosen) return openInTab(text);
    return openLibraryPage(text.trim() === '' ? '' : `#q=${encodeURIComponent(text)}`);
  };

  serveSuggestions({
    hint: i18n.t('omnibox.hint'),
    onType(text, suggest) {
      stop();
      running = new AbortController();
      const { signal } = running;
      answer(text, suggest, signal).catch((error: unknown) => {
        if (!signal.aborted) warn('The address line could not be answered.', String(error));
      });
    },
    onCancel: stop,
    onEnter(text) {
      stop();
      enter(text).catch((error: unknown) => warn('What was asked for in the address line could not be opened.', String(error)));
    },
  });
}
