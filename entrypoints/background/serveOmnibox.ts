/** The library in the browser's address line: `dog`, a space, and a query. */
import { i18n } from '#i18n';
import type { Finder, Watch } from '~/lib/finder/finder';
import { localFinder } from '~/lib/finder/localFinder';
import type { LibraryDatabase } from '~/lib/library/database';
import { getEntries } from '~/lib/library/getEntries';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { identifierUrl } from '~/lib/papers/printIdentifier';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { warn } from '~/lib/platform/log';
import { type OmniboxSuggestion, openInTab, serveSuggestions } from '~/lib/platform/omnibox';

/** Browsers show no more. */
const most = 6;

function suggestionOf({ paper }: LibraryEntry): OmniboxSuggestion {
  const [author] = paper.authors;
  const about = [author?.name, paper.published?.slice(0, 4), paper.venue].filter(Boolean).join(', ');
  const page = paper.links.page ?? paper.identifiers.map(identifierUrl).find((url) => url !== null);
  return { content: page ?? paper.title, text: about === '' ? paper.title : `${paper.title} · ${about}` };
}

/** Registers the listeners; call it synchronously when the worker starts. */
export function serveOmnibox(db: LibraryDatabase): void {
  let finder: Finder | undefined;
  let watch: Watch | undefined;
  let suggested: OmniboxSuggestion[] = [];
  const ask = (): Finder => {
    finder ??= localFinder(db);
    return finder;
  };
  const stop = (): void => watch?.close();

  /** A paper that was suggested is opened where it stands on the web; anything else is looked for in the library page. */
  const enter = (text: string): Promise<void> => {
    const chosen = suggested.find(({ content }) => content === text);
    if (chosen && /^https?:/u.test(text)) return openInTab(text);
    return openLibraryPage(text.trim() === '' ? '' : `#q=${encodeURIComponent(text)}`);
  };

  serveSuggestions({
    hint: i18n.t('omnibox.hint'),
    onStart: () => ask().warm(),
    onType(text, suggest) {
      stop();
      const show = async (ids: string[]): Promise<void> => {
        suggested = (await getEntries(db, ids)).map(suggestionOf);
        suggest(suggested);
      };
      watch = ask().watch(
        { text, sort: 'relevance', descending: true, limit: most, facets: false },
        ({ ids }) => void show(ids).catch((error: unknown) => warn('The address line could not be answered.', String(error))),
        ({ code }) => warn('The address line could not be answered.', code),
      );
    },
    onCancel: stop,
    onEnter(text) {
      stop();
      enter(text).catch((error: unknown) => warn('What was asked for in the address line could not be opened.', String(error)));
    },
  });
}
