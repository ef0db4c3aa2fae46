import type { PaperType } from '~/lib/papers/paper';

/** Zotero's types of items (https://api.zotero.org/schema, 2026) that papers have. */
const types: Record<string, PaperType> = {
  journalArticle: 'article-journal',
  magazineArticle: 'article-journal',
  newspaperArticle: 'article-journal',
  conferencePaper: 'paper-conference',
  preprint: 'article',
  manuscript: 'article',
  bookSection: 'chapter',
  encyclopediaArticle: 'chapter',
  dictionaryEntry: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  computerProgram: 'software',
  webpage: 'webpage',
  blogPost: 'webpage',
  forumPost: 'webpage',
};

export const zoteroType = (name: string): PaperType | undefined => (Object.hasOwn(types, name) ? types[name] : undefined);
