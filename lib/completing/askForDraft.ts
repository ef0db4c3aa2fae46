import { browserDoor } from '~/lib/network/browserDoor';
import type { Door } from '~/lib/network/door';
import { failureOf, type RequestFailure } from '~/lib/network/requestError';
import { askArxiv, askCrossref } from '~/lib/network/services/askServices';
import type { PaperDraft } from '~/lib/papers/paper';

/** Asks a service about a paper of which only the address is known. @returns the paper as both describe it, or why there is none. */
export async function askForDraft(
  service: 'arxiv' | 'crossref',
  draft: PaperDraft,
  door: Door = browserDoor(),
): Promise<{ draft: PaperDraft } | { failure: RequestFailure }> {
  const { signal } = new AbortController();
  const [identifier] = draft.identifiers;
  try {
    const found =
      service === 'arxiv'
        ? (await askArxiv(door, [identifier], { signal })).get(identifier)
        : await askCrossref(door, identifier, { signal });
    if (!found) return { failure: 'notFound' };
    return {
      draft: { ...found, ...draft, title: found.title, authors: found.authors, links: { ...found.links, ...draft.links } },
    };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
