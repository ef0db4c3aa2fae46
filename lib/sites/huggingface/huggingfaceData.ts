/**
 * Reads what Hugging Face embeds for its own scripts: `[data-target][data-props]` with JSON that holds papers at changing places
 * (`dailyPapers[].paper`, `paper`; seen 2024 to 2026). It may be broken, hostile, or stale after a navigation without a page
 * load, so it is looked up by arXiv id and never decides which paper a card is.
 */
import { attributeOf, findAll } from '~/lib/sites/kit/dom';

type Unknown = Record<string, unknown>;

export interface EmbeddedPaper {
  title?: string | undefined;
  authors: string[];
  summary?: string | undefined;
  publishedAt?: string | undefined;
  upvotes?: number | undefined;
  githubRepo?: string | undefined;
}

/** Limits against a page with endless data: objects visited, and their depth. */
const mostNodes = 50_000;
const deepest = 6;

const arxivId = /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/;

const asText = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const asNames = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((author: unknown) => asText((author as Unknown | null)?.name)).filter((name) => name !== undefined)
    : [];

const asPaper = (raw: Unknown): EmbeddedPaper => ({
  title: asText(raw.title),
  authors: asNames(raw.authors),
  summary: asText(raw.summary),
  publishedAt: asText(raw.publishedAt),
  upvotes: typeof raw.upvotes === 'number' ? raw.upvotes : undefined,
  githubRepo: asText(raw.githubRepo),
});

const collect = (json: string): Map<string, EmbeddedPaper> => {
  const papers = new Map<string, EmbeddedPaper>();
  let nodes = 0;
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest || ++nodes > mostNodes) return;
    const { id, authors } = value as Unknown;
    if (typeof id === 'string' && arxivId.test(id) && Array.isArray(authors)) papers.set(id, asPaper(value as Unknown));
    else for (const child of Object.values(value)) visit(child, depth + 1);
  };
  try {
    visit(JSON.parse(json), 0);
  } catch {
    // Broken JSON: only the cards are read.
  }
  return papers;
};

const parsed = new WeakMap<Element, { json: string; papers: Map<string, EmbeddedPaper> }>();

/** Milliseconds after which elements with data are looked for again: to visit each element of a long page takes a while. */
const lookAgain = 1000;
let lookedIn: Document | undefined;
let lookedAt = 0;
let elements: Element[] = [];

/** @returns the paper in the elements found; the value of each attribute is parsed once. */
const paperOf = (id: string): EmbeddedPaper | undefined => {
  for (const element of elements) {
    const json = attributeOf(element, 'data-props');
    let cached = parsed.get(element);
    if (cached?.json !== json) {
      cached = { json, papers: collect(json) };
      parsed.set(element, cached);
    }
    const paper = cached.papers.get(id);
    if (paper) return paper;
  }
  return undefined;
};

/** @returns the embedded data of a paper with this arXiv id. */
export const embeddedPaper = (page: Document, id: string): EmbeddedPaper | undefined => {
  const now = performance.now();
  if (page === lookedIn) {
    const paper = paperOf(id);
    if (paper || now < lookedAt + lookAgain) return paper;
  }
  elements = findAll(page, '[data-target][data-props*=\'"authors"\']');
  lookedIn = page;
  lookedAt = now;
  return paperOf(id);
};
