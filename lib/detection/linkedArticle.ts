/** Papers in a page's linked data: https://schema.org/ScholarlyArticle (2026), embedded as JSON-LD. */
import type { Identifier } from '~/lib/papers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifierFromUrl';
import type { Author } from '~/lib/papers/paper';
import { parseIdentifier } from '~/lib/papers/parseIdentifier';
import { linkedRoots } from '~/lib/sites/jsonLd';
import type { RawDraft } from '~/lib/sites/makeDraft';

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
      return [{ name: name ?? `${givenName} ${familyName}`, given: givenName, family: familyName }];
    return name ? [{ name }] : [];
  });

const identifiersOf = (node: Node): Identifier[] =>
  [node.doi, node.identifier, node['@id'], node.url, node.sameAs, node.mainEntityOfPage].flatMap((value) =>
    listOf(value).flatMap((one) => {
      const text = isNode(one) ? textIn(one.value ?? one['@id']) : textIn(one);
      if (!text) return [];
      return (/^https?:/i.test(text) ? identifierFromUrl(text) : parseIdentifier(text)) ?? [];
    }),
  );

const draftOf = (node: Node): Omit<RawDraft, 'site'> | null => {
  const title = textIn(node.headline ?? node.name);
  if (!title) return null;
  return {
    identifiers: [...new Set(identifiersOf(node))],
    title,
    authors: authorsOf(node.author ?? node.creator),
    abstract: textIn(node.abstract) ?? textIn(node.description),
    published: [textIn(node.datePublished)?.slice(0, 10), textIn(node.dateCreated)?.slice(0, 10)],
    venue: textIn(node.isPartOf),
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
  return article && !another ? draftOf(article) : null;
}
