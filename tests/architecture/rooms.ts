/**
 * The rooms of the code: the purpose of each, and the rooms and packages it may import. `imports.test.ts` checks the
 * sources against this table, and the table of `docs/ARCHITECTURE.md` is generated from it. A room is a folder with those
 * subfolders that are no rooms of their own.
 */

interface Room {
  what: string;
  /** Names of rooms; one that ends in `/` means a room and all below it. Types count like values. */
  imports: string[];
  /** Of npm; `*` means any. */
  packages: string[];
}

const react = ['react', 'react-dom', '@base-ui/react', 'lucide-react', '#i18n'];

export const rooms: Record<string, Room> = {
  'lib/async': { what: 'helpers for work that takes turns', imports: [], packages: [] },
  'lib/i18n': { what: 'the words of the interface', imports: [], packages: [] },
  'lib/actions': {
    what: 'what a reader can do, once: names, keys, where and when; what it does is up to the surfaces',
    imports: [],
    packages: ['#i18n'],
  },
  'lib/papers/text': { what: 'text of pages and people: tidied, folded, TeX, dates, names', imports: [], packages: [] },
  'lib/papers/identifiers': {
    what: 'arXiv numbers, DOIs, addresses: found, normalised, printed',
    imports: ['lib/papers/text'],
    packages: [],
  },
  'lib/papers': {
    what: 'what a paper is: bibliography, annotation, merging, schemas; no DOM, no browser, no database',
    imports: ['lib/papers/'],
    packages: ['zod', 'node-diff3'],
  },
  'lib/sites/kit': {
    what: 'what sites are made of: layouts, meta tags, linked data, the DOM read with care',
    imports: ['lib/papers/', 'lib/sites/table'],
    packages: [],
  },
  'lib/sites/table': {
    what: 'what sites are called and where they are: all that pages of the extension load of them',
    imports: [],
    packages: [],
  },
  'lib/sites/arxiv': { what: 'arXiv', imports: ['lib/papers/', 'lib/sites/kit'], packages: [] },
  'lib/sites/huggingface': { what: 'Hugging Face', imports: ['lib/papers/', 'lib/sites/kit'], packages: [] },
  'lib/sites': {
    what: 'one file for each other site, and the list of all',
    imports: ['lib/papers/', 'lib/sites/'],
    packages: [],
  },
  'lib/detection': {
    what: 'from a document to its cards: by the rules of its site, or by none (`generic`); budget and report',
    imports: ['lib/papers/', 'lib/sites/'],
    packages: [],
  },
  'lib/messaging': {
    what: 'the one contract between pages and background',
    imports: ['lib/papers/', 'lib/platform'],
    packages: ['zod', 'wxt'],
  },
  'lib/settings': { what: 'preferences', imports: ['lib/papers/'], packages: ['wxt'] },
  'lib/platform': { what: 'every other door to `browser.*`', imports: ['lib/papers/'], packages: ['zod', 'wxt'] },
  'lib/page': {
    what: 'what runs in a page: session, markers, keyboard; no React, Dexie or zod',
    imports: ['lib/actions', 'lib/papers/', 'lib/sites/', 'lib/detection', 'lib/messaging'],
    packages: ['#i18n'],
  },
  'lib/search/language': { what: 'the query language', imports: ['lib/papers/'], packages: [] },
  'lib/search/index': {
    what: 'the text of a library, looked through',
    imports: ['lib/papers/', 'lib/search/language'],
    packages: [],
  },
  'lib/search/highlight': { what: 'why something was found', imports: ['lib/search/language'], packages: [] },
  'lib/library/database': {
    what: 'tables, versions, rows, transactions, the log of changes, live queries, errors',
    imports: ['lib/papers/'],
    packages: ['dexie'],
  },
  'lib/library/derived': {
    what: 'what is made from the records alone and can be made anew',
    imports: ['lib/async', 'lib/papers/', 'lib/library/database'],
    packages: ['dexie'],
  },
  'lib/library/history': {
    what: 'the unit of work of a command, its change set, steps and entries; earlier texts of notes',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/derived'],
    packages: ['dexie'],
  },
  'lib/library/long-work': {
    what: 'commands over many papers, in short steps that can be taken back',
    imports: [
      'lib/async',
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/identity',
    ],
    packages: ['dexie'],
  },
  'lib/library/lists': {
    what: 'filters, walks along indexes, counts',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/derived'],
    packages: ['dexie'],
  },
  'lib/library/identity': {
    what: 'which record a sighting means: match, merge, split, keep apart, suggest',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/derived', 'lib/library/history', 'lib/library/lists'],
    packages: ['dexie'],
  },
  'lib/library/marks': {
    what: 'stars, statuses, tags and notes of papers, and what pages ask of them',
    imports: [
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/long-work',
      'lib/library/identity',
    ],
    packages: ['dexie'],
  },
  'lib/library/searches': {
    what: 'saved searches',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/history'],
    packages: ['dexie'],
  },
  'lib/library/tags': {
    what: 'tags over the whole library, their colours, rules',
    imports: [
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/long-work',
      'lib/library/lists',
      'lib/library/marks',
    ],
    packages: ['dexie'],
  },
  'lib/library/recovery': {
    what: 'undo, trash, restore, check and repair, wipe',
    imports: [
      'lib/async',
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/long-work',
      'lib/library/identity',
    ],
    packages: ['dexie'],
  },
  'lib/library/backup': {
    what: 'the whole library out and in again',
    imports: [
      'lib/async',
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/long-work',
      'lib/library/identity',
    ],
    packages: ['dexie'],
  },
  'lib/library': { what: 'the store that components see', imports: ['lib/papers/', 'lib/library/'], packages: [] },
  'lib/search-worker': {
    what: "the search worker: holds the library's text once for all pages, kept in step",
    imports: ['lib/async', 'lib/papers/', 'lib/library/', 'lib/search/'],
    packages: [],
  },
  'lib/formats/backup': { what: "Dogear's own JSON, written and read", imports: ['lib/papers/'], packages: ['*'] },
  'lib/formats/writers': {
    what: 'reading lists: one file per format',
    imports: ['lib/papers/', 'lib/formats/backup'],
    packages: ['*'],
  },
  'lib/jobs': {
    what: "long work off the page's thread, by name",
    imports: ['lib/async', 'lib/papers/', 'lib/platform', 'lib/library/', 'lib/formats/'],
    packages: [],
  },
  'components/ui': { what: 'buttons, fields, dialogs: nothing of papers', imports: ['lib/actions'], packages: react },
  'components/paper': {
    what: 'one paper; sees data only through `PaperStore`',
    imports: ['lib/papers/', 'components/ui'],
    packages: ['*'],
  },
  'components/app': {
    what: 'what every screen needs: contexts, live queries, jobs, failures',
    imports: [
      'lib/actions',
      'lib/papers/',
      'lib/settings',
      'lib/library/',
      'lib/search-worker',
      'lib/jobs',
      'components/ui',
      'components/paper',
      'lib/search/',
    ],
    packages: react,
  },
  'components/search': {
    what: 'the query line and its answers',
    imports: [
      'lib/papers/',
      'lib/library/',
      'lib/search-worker',
      'components/ui',
      'components/paper',
      'components/app',
      'lib/search/',
    ],
    packages: react,
  },
  'components/saved-searches': {
    what: 'searches kept under a name',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app', 'components/search'],
    packages: react,
  },
  'components/facets': {
    what: 'counts to narrow a list by',
    imports: [
      'lib/papers/',
      'components/ui',
      'components/paper',
      'components/app',
      'components/search',
      'components/saved-searches',
      'lib/search/',
    ],
    packages: react,
  },
  'components/duplicates': {
    what: 'pairs that may be one paper; splitting',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app'],
    packages: react,
  },
  'components/history': {
    what: 'what was done, and earlier notes',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app'],
    packages: react,
  },
  'components/trash': {
    what: 'the trash',
    imports: ['lib/library/', 'components/ui', 'components/paper', 'components/app'],
    packages: react,
  },
  'components/tags': {
    what: 'all tags',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app', 'lib/search/'],
    packages: [...react, '@tanstack/react-virtual'],
  },
  'components/rules': {
    what: 'rules that tag by themselves',
    imports: [
      'lib/papers/',
      'lib/library/',
      'lib/search-worker',
      'components/ui',
      'components/paper',
      'components/app',
      'components/search',
      'lib/search/',
    ],
    packages: react,
  },
  'components/import': {
    what: 'a file into the library',
    imports: ['lib/papers/', 'lib/library/', 'lib/jobs', 'components/ui', 'components/paper', 'components/app', 'lib/formats/'],
    packages: react,
  },
  'components/export': {
    what: 'reading lists and backups out of it',
    imports: ['lib/platform', 'lib/library/', 'lib/search-worker', 'lib/jobs', 'components/ui', 'components/app', 'lib/formats/'],
    packages: react,
  },
  'components/settings': {
    what: 'settings, repair, the shortcuts',
    imports: [
      'lib/actions',
      'lib/papers/',
      'lib/settings',
      'lib/platform',
      'lib/library/',
      'lib/jobs',
      'components/ui',
      'components/paper',
      'components/app',
      'components/export',
      'lib/formats/',
    ],
    packages: react,
  },
  'components/list': {
    what: 'the list of papers, its keys and selection',
    imports: [
      'lib/actions',
      'lib/papers/',
      'lib/library/',
      'lib/search-worker',
      'components/ui',
      'components/paper',
      'components/app',
      'components/search',
      'components/saved-searches',
      'components/facets',
      'components/duplicates',
      'components/history',
      'lib/search/',
    ],
    packages: [...react, '@tanstack/react-virtual'],
  },
  'components/palette': {
    what: 'the command palette: actions, papers, tags and saved searches in one field; loaded when it is asked for',
    imports: [
      'lib/actions',
      'lib/papers/',
      'components/ui',
      'components/paper',
      'components/app',
      'components/search',
      'components/saved-searches',
      'components/list',
      'lib/search/',
    ],
    packages: react,
  },
  'components/screen': {
    what: 'the library as one screen, from those above',
    imports: ['lib/actions', 'lib/papers/', 'lib/settings', 'lib/platform', 'lib/library/', 'lib/search-worker', 'components/'],
    packages: react,
  },
  entrypoints: { what: 'one per browser surface; wires, decides nothing', imports: ['lib/', 'components/'], packages: ['*'] },
};

/** Rooms in which a package may be used at all, whatever `*` allows above. */
export const homes: Record<string, string[]> = {
  dexie: ['lib/library/'],
  react: ['components/', 'entrypoints'],
  'react-dom': ['components/', 'entrypoints'],
  wxt: ['lib/messaging', 'lib/settings', 'lib/platform', 'entrypoints'],
};

/** Maximum number of files in a folder; more can no longer be scanned by eye. */
export const mostFiles = 30;
