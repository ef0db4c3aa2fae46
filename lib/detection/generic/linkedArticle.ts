/** Reads papers from a page's linked data: https://schema.org/ScholarlyArticle (2026), embedded as JSON-LD. */
import { authorsIn } from '~/lib/papers/authorList';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import type { Author, PaperType } from '~/lib/papers/paper';
import { unescapeText } from '~/lib/papers/text/unescapeText';
import { linkedRoots } from '~/lib/sites/kit/jsonLd';
import type { RawDraft } from '~/lib/sites/kit/makeDraft';
import { shownIn } from '~/lib/sites/kit/shownIn';

type Node = Record<string, unknown>;

const scholarly = /^(?:https?:\/\/schema\.org\/)?(?:ScholarlyArticle|MedicalScholarlyArticle|Thesis)$/;
/** Most nodes of one page's linked data that are read. */
const mostNodes = 5000;

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string | undefined => {
  for (const item of listOf(value)) {
    if (typeof item === 'string' || typeof item === 'number') return String(item);
    if (isNode(item)) return textIn(item.name ?? item['@value'] ?? item.value);
  }
  return undefined;
};

/** Yields the nodes that a page describes in their own right, and the items of its lists, but no node nested elsewhere. */
function* nodesIn(page: Document): Generator<Node> {
  const queue = linkedRoots(page).flatMap(listOf);
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const value = queue[at];
    if (!isNode(value)) continue;
    yield value;
    for (const inner of [value['@graph'], value.mainEntity, value.itemListElement, value.item])
      for (const item of listOf(inner)) queue.push(item);
  }
}

const authorsOf = (value: unknown): Author[] =>
  listOf(value).flatMap((author) => {
    const name = textIn(author);
    const { givenName, familyName } = isNode(author) ? author : {};
    if (typeof givenName === 'string' && typeof familyName === 'string' && familyName)
      return authorsIn(unescapeText(`${familyName.replaceAll(',', ' ')}, ${givenName}`), 'one');
    return name ? authorsIn(unescapeText(name), 'one') : [];
  });

const identifiersOf = (node: Node): Identifier[] =>
  [node.doi, node.identifier, node['@id'], node.url, node.sameAs, node.mainEntityOfPage].flatMap((value) =>
    listOf(value).flatMap((item) => {
      const text = isNode(item) ? textIn(item.value ?? item['@id']) : textIn(item);
      if (!text) return [];
      return (/^https?:/i.test(text) ? identifierFromUrl(text) : parseIdentifier(text)) ?? [];
    }),
  );

/** The type of a paper, where its own type or that of its container states it: a container may also be a series or a site. */
const typeOf = (node: Node): PaperType | undefined => {
  const types = [node, node.isPartOf].map((item) => listOf(isNode(item) ? item['@type'] : undefined).join(' '));
  if (/Thesis/.test(types[0] ?? '')) return 'thesis';
  return /\b(?:Periodical|PublicationIssue|PublicationVolume)\b/.test(types[1] ?? '') ? 'article-journal' : undefined;
};

/** What a node, or one of its containers, says of the publication. */
const publicationOf = (node: Node, text: (value: unknown) => string | undefined): Partial<RawDraft> => {
  const containers = containersOf(node);
  const of = (name: string): string | undefined => [node, ...containers].map((each) => text(each[name])).find((found) => found);
  const [start, end] = [of('pageStart'), of('pageEnd')];
  return {
    container: containers.map((each) => text(each.name)).findLast((name) => name) ?? text(node.isPartOf),
    volume: of('volumeNumber'),
    issue: of('issueNumber'),
    pages: start && end && start !== end ? `${start}-${end}` : (of('pagination') ?? start),
    publisher: of('publisher'),
    isbn: of('isbn'),
    issn: of('issn'),
    language: of('inLanguage'),
  };
};

/** The containers of a node, from the innermost: an issue, its volume, the journal. */
const containersOf = (node: Node): Node[] => {
  const containers: Node[] = [];
  for (let [next]: unknown[] = listOf(node.isPartOf); isNode(next) && containers.length < 4; [next] = listOf(next.isPartOf))
    containers.push(next);
  return containers;
};

const draftOf = (node: Node, page: Document): Omit<RawDraft, 'site'> | null => {
  const written = textIn(node.headline ?? node.name);
  if (!written) return null;
  // The content of scripts is not parsed as HTML, so character references remain where a site has written them.
  const isShown = shownIn(page);
  const text = (value: unknown): string | undefined => {
    const found = textIn(value);
    return found && unescapeText(found, isShown);
  };
  const type = typeOf(node);
  return {
    identifiers: [...new Set(identifiersOf(node))],
    title: unescapeText(written, isShown),
    authors: authorsOf(node.author ?? node.creator),
    abstract: text(node.abstract) ?? text(node.description),
    published: [textIn(node.datePublished)?.slice(0, 10), textIn(node.dateCreated)?.slice(0, 10)],
    venue: text(node.isPartOf),
    ...(type && { type }),
    ...publicationOf(node, text),
  };
};

function* articlesIn(page: Document): Generator<Node> {
  for (const node of nodesIn(page)) {
    if (listOf(node['@type']).some((type) => typeof type === 'string' && scholarly.test(type))) yield node;
  }
}

/** @returns the articles of a page's linked data that have an address (as written), with the identifiers in their metadata. */
export const describedArticles = (page: Document): { address: string; identifiers: Identifier[] }[] =>
  [...articlesIn(page)].flatMap((node) => {
    const address = textIn(node.url) ?? textIn(node['@id']);
    return address ? [{ address, identifiers: identifiersOf(node) }] : [];
  });

/** @returns the paper that a page's linked data describes; null when it describes none or more than one. */
export function linkedArticle(page: Document): Omit<RawDraft, 'site'> | null {
  const [article, second] = articlesIn(page);
  return article && !second ? draftOf(article, page) : null;
}
