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
  'lib/async': { what: 'yielding to the event loop', imports: [], packages: [] },
  'lib/i18n': { what: 'texts of the interface', imports: [], packages: ['@wxt-dev/i18n', '#i18n'] },
  'lib/actions': {
    what: 'registry of user actions: names, keys, surfaces, conditions; each surface supplies the handlers',
    imports: [],
    packages: ['#i18n'],
  },
  'lib/papers/text': { what: 'text functions: normalising, folding, TeX, dates, names', imports: [], packages: [] },
  'lib/papers/identifiers': {
    what: 'arXiv ids, DOIs and URLs: finding, normalising, printing',
    imports: ['lib/papers/text'],
    packages: [],
  },
  'lib/papers': {
    what: 'data model of a paper: bibliography, annotation, merging, schemas; no DOM, no browser API, no database',
    imports: ['lib/papers/'],
    packages: ['zod', 'node-diff3'],
  },
  'lib/sites/kit': {
    what: 'shared parts of site readers: layouts, meta tags, linked data, safe DOM access',
    imports: ['lib/papers/', 'lib/sites/table'],
    packages: [],
  },
  'lib/sites/table': {
    what: 'names and hosts of the sites: the only part of `lib/sites` that extension pages load at their start',
    imports: [],
    packages: [],
  },
  'lib/sites/arxiv': { what: 'site reader for arXiv', imports: ['lib/papers/', 'lib/sites/kit'], packages: [] },
  'lib/sites/huggingface': { what: 'site reader for Hugging Face', imports: ['lib/papers/', 'lib/sites/kit'], packages: [] },
  'lib/sites': {
    what: 'site readers, one file per site, and the list of all sites',
    imports: ['lib/papers/', 'lib/sites/'],
    packages: [],
  },
  'lib/detection': {
    what: 'detection of paper cards in a document, by a site reader or by the generic detector; time budget and report',
    imports: ['lib/papers/', 'lib/sites/'],
    packages: [],
  },
  'lib/messaging': {
    what: 'message protocol between pages and background',
    imports: ['lib/papers/', 'lib/platform'],
    packages: ['zod', 'wxt'],
  },
  'lib/settings': { what: 'preferences and saved view states', imports: ['lib/papers/'], packages: ['wxt'] },
  'lib/platform': { what: 'all other access to `browser.*`', imports: ['lib/papers/'], packages: ['zod', 'wxt'] },
  'lib/page': {
    what: 'content script: page session, markers, keyboard; no React, Dexie or zod',
    imports: ['lib/actions', 'lib/papers/', 'lib/sites/', 'lib/detection', 'lib/messaging'],
    packages: ['#i18n'],
  },
  'lib/page/triage': {
    what: 'triage in a page: veil, ring, keys, pill; what was seen',
    imports: ['lib/actions', 'lib/papers/', 'lib/sites/kit', 'lib/detection', 'lib/messaging', 'lib/page'],
    packages: ['#i18n'],
  },
  'lib/search/language': { what: 'query language: parser, expressions, completion', imports: ['lib/papers/'], packages: [] },
  'lib/search/index': {
    what: 'full-text index: matching, ranking, facet counts',
    imports: ['lib/papers/', 'lib/search/language'],
    packages: [],
  },
  'lib/search/highlight': { what: 'highlighting of matches and excerpts', imports: ['lib/search/language'], packages: [] },
  'lib/ranking': {
    what: 'ranking: features of papers, and a linear model of what the user keeps; pure',
    imports: ['lib/papers/'],
    packages: [],
  },
  'lib/library/database': {
    what: 'database: tables, schema versions, rows, transactions, change log, live queries, errors',
    imports: ['lib/papers/'],
    packages: ['dexie'],
  },
  'lib/library/derived': {
    what: 'derived tables, computed from the records: declaration, update, rebuild',
    imports: ['lib/async', 'lib/papers/', 'lib/library/database'],
    packages: ['dexie'],
  },
  'lib/library/history': {
    what: 'unit of work of a command: change set, history steps and entries; earlier texts of notes',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/derived'],
    packages: ['dexie'],
  },
  'lib/library/long-work': {
    what: 'commands over many papers, in short transactions that can be reverted',
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
    what: 'lists: filters, index walks, counts',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/derived'],
    packages: ['dexie'],
  },
  'lib/library/identity': {
    what: 'identity of papers: matching, merging, splitting, keeping apart, suggesting duplicates',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/derived', 'lib/library/history', 'lib/library/lists'],
    packages: ['dexie'],
  },
  'lib/library/seen': {
    what: 'papers that feeds have shown and cards that were skipped, apart from the records of the library',
    imports: ['lib/papers/', 'lib/library/database'],
    packages: ['dexie'],
  },
  'lib/library/marks': {
    what: 'marks of papers (star, status, tags, note) and the requests of pages for them',
    imports: [
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/long-work',
      'lib/library/identity',
      'lib/library/seen',
    ],
    packages: ['dexie'],
  },
  'lib/library/overview': {
    what: 'what an overview counts by: spans of time; the papers that were to be read at earlier times',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/history', 'lib/library/lists'],
    packages: [],
  },
  'lib/library/searches': {
    what: 'saved searches',
    imports: ['lib/papers/', 'lib/library/database', 'lib/library/history'],
    packages: ['dexie'],
  },
  'lib/library/tags': {
    what: 'tags of the whole library: renaming, merging, colours, rules',
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
    what: 'undo, trash, restore, check and repair, deletion of everything',
    imports: [
      'lib/async',
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/long-work',
      'lib/library/identity',
      'lib/library/seen',
    ],
    packages: ['dexie'],
  },
  'lib/library/backup': {
    what: 'export and import of a backup of the whole library',
    imports: [
      'lib/async',
      'lib/papers/',
      'lib/library/database',
      'lib/library/derived',
      'lib/library/history',
      'lib/library/long-work',
      'lib/library/identity',
      'lib/library/seen',
    ],
    packages: ['dexie'],
  },
  'lib/library': {
    what: '`PaperStore` on the database, as components use it',
    imports: ['lib/papers/', 'lib/library/'],
    packages: [],
  },
  'lib/search-worker': {
    what: 'search worker: shared by all pages, holds the text of the library and follows its changes',
    imports: ['lib/async', 'lib/papers/', 'lib/library/', 'lib/search/'],
    packages: [],
  },
  'lib/judging': {
    what: 'what the library says about the papers of a page: likely interest, watched searches; trains the model of interest',
    imports: ['lib/async', 'lib/papers/', 'lib/settings', 'lib/ranking', 'lib/library/', 'lib/search/'],
    packages: [],
  },
  'lib/active-page': {
    what: 'what the active tab shows, as popup and side panel list it',
    imports: [
      'lib/papers/',
      'lib/detection',
      'lib/messaging',
      'lib/platform',
      'lib/settings',
      'lib/library/database',
      'lib/library/marks',
    ],
    packages: [],
  },
  'lib/formats/backup': { what: "Dogear's JSON backup: writer and parser", imports: ['lib/papers/'], packages: ['*'] },
  'lib/formats/readers': {
    what: 'files of other programs: one reader per format, recognised by content',
    imports: ['lib/papers/'],
    packages: ['*'],
  },
  'lib/citations': {
    what: 'citations to copy: bibliography entries in eight styles, keys and links, and the template of keys',
    imports: ['lib/papers/', 'lib/formats/writers'],
    packages: [],
  },
  'lib/formats/writers': {
    what: 'reading lists: one writer per format',
    imports: ['lib/papers/', 'lib/formats/backup'],
    packages: ['*'],
  },
  'lib/formats/obsidian': {
    what: 'notes for Obsidian: front matter, templates, file names, addresses',
    imports: ['lib/papers/', 'lib/formats/writers'],
    packages: [],
  },
  'lib/zotero': {
    what: 'Zotero on this computer: papers as its items, its connector protocol and its local API',
    imports: ['lib/papers/', 'lib/messaging', 'lib/formats/writers'],
    packages: ['micromark', 'micromark-extension-gfm'],
  },
  'lib/jobs': {
    what: 'long work in a worker thread: jobs by name',
    imports: ['lib/async', 'lib/papers/', 'lib/platform', 'lib/library/', 'lib/formats/'],
    packages: ['fflate'],
  },
  'components/ui': { what: 'buttons, fields, dialogs; independent of papers', imports: ['lib/actions'], packages: react },
  'components/paper': {
    what: 'one paper; accesses data only through `PaperStore`',
    imports: ['lib/actions', 'lib/papers/', 'components/ui'],
    packages: ['*'],
  },
  'components/app': {
    what: 'shared by all views: contexts, live queries, jobs, failures',
    imports: [
      'lib/actions',
      'lib/papers/',
      'lib/settings',
      'lib/formats/obsidian',
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
    what: 'search field, completion and search results',
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
    what: 'saved searches',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app', 'components/search'],
    packages: react,
  },
  'components/facets': {
    what: 'facets with counts, which narrow the list',
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
    what: 'possible duplicates; splitting a merged paper',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app'],
    packages: react,
  },
  'components/history': {
    what: 'history view; earlier texts of a note',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app'],
    packages: react,
  },
  'components/trash': {
    what: 'trash view',
    imports: ['lib/library/', 'components/ui', 'components/paper', 'components/app'],
    packages: react,
  },
  'components/overview': {
    what: 'overview: what came, was kept and read over time, as charts and tables; loaded on demand',
    imports: [
      'lib/papers/',
      'lib/library/',
      'lib/search-worker',
      'lib/jobs',
      'components/ui',
      'components/paper',
      'components/app',
      'lib/search/',
    ],
    packages: [...react, 'uplot'],
  },
  'components/tags': {
    what: 'tags view',
    imports: ['lib/papers/', 'lib/library/', 'components/ui', 'components/paper', 'components/app', 'lib/search/'],
    packages: [...react, '@tanstack/react-virtual'],
  },
  'components/rules': {
    what: 'rules that add tags automatically',
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
    what: 'import dialog',
    imports: ['lib/papers/', 'lib/library/', 'lib/jobs', 'components/ui', 'components/paper', 'components/app', 'lib/formats/'],
    packages: react,
  },
  'components/export': {
    what: 'export dialog: reading lists and backups',
    imports: [
      'lib/papers/',
      'lib/platform',
      'lib/library/',
      'lib/search-worker',
      'lib/jobs',
      'components/ui',
      'components/app',
      'lib/formats/',
    ],
    packages: react,
  },
  'components/handoff': {
    what: 'handing papers to other programs: Zotero and Obsidian',
    imports: [
      'lib/papers/',
      'lib/settings',
      'lib/platform',
      'lib/zotero',
      'lib/library/',
      'lib/formats/',
      'components/ui',
      'components/paper',
      'components/app',
    ],
    packages: react,
  },
  'components/settings': {
    what: 'settings view, repair, keyboard shortcuts',
    imports: [
      'lib/actions',
      'lib/papers/',
      'lib/settings',
      'lib/platform',
      'lib/ranking',
      'lib/library/',
      'lib/jobs',
      'components/ui',
      'components/paper',
      'components/app',
      'components/saved-searches',
      'components/export',
      'lib/formats/',
    ],
    packages: react,
  },
  'components/list': {
    what: 'list of papers: keys, selection, open paper',
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
      'components/handoff',
      'lib/search/',
    ],
    packages: [...react, '@tanstack/react-virtual'],
  },
  'components/page': {
    what: "the active tab's papers as a list: filters, selection, decisions; shared by side panel and popup",
    imports: [
      'lib/actions',
      'lib/papers/',
      'lib/settings',
      'lib/platform',
      'lib/messaging',
      'lib/ranking',
      'lib/judging',
      'lib/library/',
      'components/ui',
      'components/paper',
      'components/app',
      'components/export',
      'components/history',
      'components/settings',
      'components/list',
    ],
    packages: [...react, '@tanstack/react-virtual'],
  },
  'components/palette': {
    what: 'command palette: actions, papers, tags and saved searches in one field; loaded on demand',
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
    what: 'the library as one screen, composed of the rooms above',
    imports: ['lib/actions', 'lib/papers/', 'lib/settings', 'lib/platform', 'lib/library/', 'lib/search-worker', 'components/'],
    packages: react,
  },
  entrypoints: {
    what: 'one per browser surface; connects the parts, contains no logic of its own',
    imports: ['lib/', 'components/'],
    packages: ['*'],
  },
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
