/** Papers in a page's linked data: https://schema.org/ScholarlyArticle (2026), embedded as JSON-LD. */
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
/** Things of one page that are looked at. */
const mostNodes = 5000;

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string | undefined => {
  for (const one of listOf(value)) {
    if (typeof one === 'string' || typeof one === 'number') return String(one);
    if (isNode(one)) return textIn(one.name ?? one['@value'] ?? one.value);
  }
  return undefined;
};

/** Things that a page describes by themselves, and the items of its lists: not what is only mentioned in them. */
function* nodesIn(page: Document): Generator<Node> {
  const queue = linkedRoots(page).flatMap(listOf);
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const value = queue[at];
    if (!isNode(value)) continue;
    yield value;
    for (const inner of [value['@graph'], value.mainEntity, value.itemListElement, value.item])
      for (const one of listOf(inner)) queue.push(one);
  }
}

const authorsOf = (value: unknown): Author[] =>
  listOf(value).flatMap((one) => {
    const name = textIn(one);
    const { givenName, familyName } = isNode(one) ? one : {};
    if (typeof givenName === 'string' && typeof familyName === 'string' && familyName)
      return authorsIn(unescapeText(`${familyName.replaceAll(',', ' ')}, ${givenName}`), 'one');
    return name ? authorsIn(unescapeText(name), 'one') : [];
  });

const identifiersOf = (node: Node): Identifier[] =>
  [node.doi, node.identifier, node['@id'], node.url, node.sameAs, node.mainEntityOfPage].flatMap((value) =>
    listOf(value).flatMap((one) => {
      const text = isNode(one) ? textIn(one.value ?? one['@id']) : textIn(one);
      if (!text) return [];
      return (/^https?:/i.test(text) ? identifierFromUrl(text) : parseIdentifier(text)) ?? [];
    }),
  );

/** A journal says so by its type; an article of a series or a site does not. */
const typeOf = (node: Node): PaperType | undefined => {
  const types = [node, node.isPartOf].map((one) => listOf(isNode(one) ? one['@type'] : undefined).join(' '));
  if (/Thesis/.test(types[0] ?? '')) return 'thesis';
  return /\b(?:Periodical|PublicationIssue|PublicationVolume)\b/.test(types[1] ?? '') ? 'article-journal' : undefined;
};

const draftOf = (node: Node, page: Document): Omit<RawDraft, 'site'> | null => {
  const written = textIn(node.headline ?? node.name);
  if (!written) return null;
  // Scripts are not parsed as HTML, so that many sites' references stay in them.
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
  };
};

function* articlesIn(page: Document): Generator<Node> {
  for (const node of nodesIn(page)) {
    if (listOf(node['@type']).some((type) => typeof type === 'string' && scholarly.test(type))) yield node;
  }
}

/** @returns the articles of a page's linked data that have an address, as written, with what else names them. */
export const describedArticles = (page: Document): { address: string; identifiers: Identifier[] }[] =>
  [...articlesIn(page)].flatMap((node) => {
    const address = textIn(node.url) ?? textIn(node['@id']);
    return address ? [{ address, identifiers: identifiersOf(node) }] : [];
  });

/** @returns the paper that a page's linked data describe; null when they describe none, or more than one. */
export function linkedArticle(page: Document): Omit<RawDraft, 'site'> | null {
  const [article, another] = articlesIn(page);
  return article && !another ? draftOf(article, page) : null;
}
