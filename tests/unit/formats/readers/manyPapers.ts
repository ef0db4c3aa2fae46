/** Files of many papers, whose entries are known pieces of text, so that one can be damaged. */

import { csl } from '~/lib/formats/writers/csl';
import { csv } from '~/lib/formats/writers/csv';
import type { Format } from '~/lib/formats/writers/format';
import { markdown } from '~/lib/formats/writers/markdown';
import type { ReaderId } from '~/lib/papers/readerIds';
import { entryOf, full, uuid } from '../writers/sampleEntries';

export interface ManyPapers {
  id: ReaderId;
  entries: string[];
  titles: string[];
  join: (entries: readonly string[]) => string;
}

const title = (at: number): string => `On the Nature of Example ${at}: a Study`;
const arxiv = (at: number): string => `2301.${String(at + 10_001)}`;

function written(id: ReaderId, { start }: Format, count: number): ManyPapers {
  const { begin, first = '', between = '', entry, end } = start(full);
  const entries = Array.from({ length: count }, (_, at) =>
    entry(
      entryOf(
        {
          id: uuid(at),
          title: title(at),
          identifiers: [`arxiv:${arxiv(at)}`],
          links: {},
          abstract: 'Of two parts, "a" and b.\n\nMore.',
        },
        { tags: ['one', 'two, three'], note: 'A *note*\n- with lines', status: 'read' },
      ),
    ),
  );
  return { id, entries, titles: numbered(count), join: (pieces) => begin + first + pieces.join(between) + end };
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => title(at));

const made = (id: ReaderId, count: number, begin: string, entry: (at: number) => string, end = '', between = ''): ManyPapers => ({
  id,
  entries: Array.from({ length: count }, (_, at) => entry(at)),
  titles: numbered(count),
  join: (pieces) => begin + pieces.join(between) + end,
});

export const manyPapers = (count: number): ManyPapers[] => [
  written('csl', csl, count),
  written('dogearCsv', csv, count),
  written('dogearMarkdown', markdown, count),
  made(
    'paperMemory',
    count,
    '{',
    (at) =>
      `"Arxiv-${arxiv(at)}":${JSON.stringify({ addDate: '2022-08-29T08:35:02.977Z', author: 'Ann Smith and Bo Lee', bibtex: '@article{a,\n title={T},\n}', code: {}, favorite: false, id: `Arxiv-${arxiv(at)}`, pdfLink: `https://arxiv.org/pdf/${arxiv(at)}`, tags: ['a'], title: title(at), year: '2023' })}`,
    ',"__dataVersion":508}',
    ',',
  ),
  made(
    'zoteroRdf',
    count,
    '<rdf:RDF\n xmlns:z="http://www.zotero.org/namespaces/export#">\n',
    (at) =>
      `    <bib:Article rdf:about="#item_${at}">\n        <z:itemType>journalArticle</z:itemType>\n        <dcterms:isPartOf>\n           <bib:Journal><dc:title>A Journal</dc:title></bib:Journal>\n        </dcterms:isPartOf>\n        <dc:subject>tag</dc:subject>\n        <dc:title>${title(at)}</dc:title>\n    </bib:Article>\n`,
    '</rdf:RDF>\n',
  ),
  made(
    'bookmarks',
    count,
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Bookmarks</H1>\n<DL><p>\n',
    (at) =>
      `    <DT><A HREF="https://arxiv.org/abs/${arxiv(at)}" ADD_DATE="1600000000" TAGS="a,b">${title(at)}</A>\n    <DD>a note\n`,
    '</DL>\n',
  ),
  made(
    'pocket',
    count,
    'title,url,time_added,tags,status\n',
    (at) => `${title(at)},https://arxiv.org/abs/${arxiv(at)},1600000000,a|b,unread\n`,
  ),
  made(
    'raindrop',
    count,
    'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n',
    (at) =>
      `${at},"${title(at)}","a note\nof lines",,https://arxiv.org/abs/${arxiv(at)},Papers,"a, b",2023-04-05T06:07:08.000Z,,,false\n`,
  ),
  made(
    'instapaper',
    count,
    'URL,Title,Selection,Folder,Timestamp,Tags\n',
    (at) => `https://arxiv.org/abs/${arxiv(at)},${title(at)},,Unread,1600000000,"[""a""]"\n`,
  ),
  made(
    'readwise',
    count,
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n',
    (at) => `"A passage, marked",${title(at)},Ann Smith,,,yellow,,page,1,2023-04-05 06:07:08+00:00,\n`,
  ),
  made(
    'googleScholar',
    count,
    'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n',
    (at) => `"Smith, Ann; Lee, Bo; ","${title(at)}",Nature,1,2,3-4,2020,Springer\n`,
  ),
  made(
    'semanticScholar',
    count,
    'Title,Authors,Year,Corpus ID\n',
    (at) => `"${title(at)}","Ann Smith, Bo Lee",2020,${1_000 + at}\n`,
  ),
  made(
    'zoteroCsv',
    count,
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","Date Added","Notes"\n',
    (at) =>
      `"ABCD${at}","journalArticle","2020","Smith, Ann","${title(at)}","Nature","2023-04-05 06:07:08","<p>a ""note""</p>"\n`,
  ),
  made('addresses', count, '', (at) => `- ${title(at)} - https://arxiv.org/abs/${arxiv(at)}\n`),
];
