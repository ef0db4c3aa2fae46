/** Reads identifiers from the fields of a file that hold them, however programs write them there. */
import { arxivIdentifier } from '~/lib/papers/identifiers/arxivId';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';

export type IdentifierField = 'doi' | 'arxiv' | 'pmid' | 'pmcid';

const longest = 2_000;
const isPaper = (identifier: Identifier): boolean => /^(?:doi|arxiv):/.test(identifier);

function doisIn(text: string): Identifier[] {
  const plain = text.replace(/^(?:doi|DOI)[:\s]\s{0,9}/, '');
  const one = /^10\.\S+$/.test(plain) ? doiIdentifier(plain) : null;
  return one ? [one] : identifiersIn(text).filter(isPaper);
}

/** `2301.00001v2`, `arXiv:2301.00001 [cs.CL]`, `hep-th/9711200`, `0309136` with the archive `math`. */
function arxivIn(text: string, archive: string): Identifier[] {
  const plain = text
    .replace(/^(?:arxiv|oai:arxiv\.org)[:\s]\s{0,9}/i, '')
    .replace(/\s?\[[^[\]]*\]?$/, '')
    .replace(/v\d{1,3}$/, '');
  const old = /^\d{7}$/.test(plain) ? arxivIdentifier(`${archive.replace(/\..*/s, '')}/${plain}`) : null;
  const one = arxivIdentifier(plain) ?? old;
  return one ? [one] : identifiersIn(text).filter((each) => each.startsWith('arxiv:'));
}

/**
 * @param value the text of a field for identifiers of one kind.
 * @param archive arXiv's archive or category, for identifiers of the old kind without it.
 * @returns the identifiers in it, possibly of a related kind: arXiv's DOIs are arXiv identifiers. Empty for other text.
 */
export function identifiersOf(field: IdentifierField, value: string, archive = ''): Identifier[] {
  const text = value.trim().slice(0, longest);
  if (field === 'doi') return doisIn(text);
  if (field === 'arxiv') return arxivIn(text, archive);
  const number = /^(?:pmc?id[:\s]{0,3})?(?:PMC)?([1-9]\d{0,8})(?:\.\d)?(?: \[.{0,50}\])?$/i.exec(text)?.[1];
  if (number === undefined) return [];
  return [field === 'pmid' ? `pmid:${number}` : `pmcid:PMC${number}`];
}
