import { publicationOf } from '~/lib/formats/writers/publication';
import type { CitationStyle } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';
import { formatCitation } from './formatCitation';

/** A piece of a bibliography entry in one look. */
export interface EntryRun {
  text: string;
  italic: boolean;
  bold: boolean;
  /** `http:` or `https:`. */
  href?: string | undefined;
  /** The style does not print this address. */
  isAdded?: boolean | undefined;
}

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The entry without its number, with a link to the paper: the address or DOI that the style prints, or one at the end. */
export function entryRuns(paper: Paper, style: CitationStyle): EntryRun[] {
  const look = { italic: false, bold: false };
  const runs: EntryRun[] = [];
  for (const piece of formatCitation(paper, style).html.split(/(<\/?[ib]>)/)) {
    if (piece === '<i>' || piece === '</i>') look.italic = piece === '<i>';
    else if (piece === '<b>' || piece === '</b>') look.bold = piece === '<b>';
    else if (piece !== '') runs.push({ text: piece.replace(/&(?:amp|lt|gt|quot);/g, (sign) => signs[sign] ?? sign), ...look });
  }
  const { doi, arxiv, url } = publicationOf(paper);
  const href = doi === undefined ? url : `https://doi.org/${doi}`;
  if (href === undefined || !/^https?:\/\//i.test(href)) return runs;
  for (const printed of [href, ...(doi === undefined ? [] : [doi]), ...(url === undefined ? [] : [url])]) {
    const found = runs.findIndex(({ text }) => text.includes(printed));
    const run = runs[found];
    if (!run) continue;
    const at = run.text.lastIndexOf(printed);
    const parts = [
      { ...run, text: run.text.slice(0, at) },
      { ...run, text: printed, href: printed === url ? url : href },
      { ...run, text: run.text.slice(at + printed.length) },
    ];
    return runs.toSpliced(found, 1, ...parts.filter(({ text }) => text !== ''));
  }
  const name = doi === undefined ? (arxiv === undefined ? href : `arXiv:${arxiv}`) : `doi:${doi}`;
  return [...runs, { text: ' ', italic: false, bold: false }, { text: name, italic: false, bold: false, href, isAdded: true }];
}
