/** Papers as Semantic Scholar describes them: https://api.semanticscholar.org/api-docs/graph (2026). */
import '~/lib/papers/zodSetup';
import { z } from 'zod';
import { arxivIdentifier } from '~/lib/papers/identifiers/arxivId';
import { doiIdentifier } from '~/lib/papers/identifiers/doi';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { aclIdentifier } from '~/lib/papers/identifiers/knownUrls';
import type { PaperDraft, PaperType } from '~/lib/papers/paper';
import { looseList, looseNumber, looseText, looseTexts } from './loose';
import { serviceDraft } from './serviceDraft';

/** Numbers come as numbers or as text. */
const number = z.union([z.number(), z.string()]).transform(String).optional().catch(undefined);

export const s2Paper = z.object({
  paperId: z.string().regex(/^[\da-f]{40}$/u),
  externalIds: z
    .object({ ArXiv: looseText, DOI: looseText, ACL: looseText, PubMed: number, PubMedCentral: number, CorpusId: number })
    .nullish()
    .catch(undefined),
  title: z.string(),
  abstract: looseText,
  venue: looseText,
  year: looseNumber,
  publicationDate: looseText,
  publicationTypes: looseTexts,
  authors: looseList(z.object({ name: z.string() })),
  journal: z.object({ name: looseText, volume: looseText, pages: looseText }).nullish().catch(undefined),
  publicationVenue: z.object({ name: looseText, type: looseText, issn: looseText }).nullish().catch(undefined),
});

type S2Paper = z.infer<typeof s2Paper>;

export const s2Fields = Object.keys(s2Paper.shape)
  .filter((name) => name !== 'paperId')
  .join(',');

/** The form in which a paper is asked for; undefined for an identifier that the service does not know. */
export function s2Name(identifier: Identifier): string | undefined {
  const colon = identifier.indexOf(':');
  const [scheme, value] = [identifier.slice(0, colon), identifier.slice(colon + 1)];
  const names: Record<string, string> = { arxiv: 'ARXIV', doi: 'DOI', acl: 'ACL', pmid: 'PMID' };
  if (scheme === 's2') return value.startsWith('corpus/') ? `CorpusId:${value.slice('corpus/'.length)}` : value;
  if (scheme === 'pmcid') return `PMCID:${value.replace(/^PMC/u, '')}`;
  return names[scheme] && `${names[scheme]}:${value}`;
}

/** All names of a paper, the published version's first. */
export function s2Identifiers({ paperId, externalIds }: S2Paper): Identifier[] {
  const { ArXiv, DOI, ACL, PubMed, PubMedCentral, CorpusId } = externalIds ?? {};
  const named: (Identifier | null | undefined)[] = [
    DOI ? doiIdentifier(DOI) : null,
    ArXiv ? arxivIdentifier(ArXiv) : null,
    ACL ? aclIdentifier(ACL) : null,
    PubMed && /^[1-9]\d{0,7}$/u.test(PubMed) ? `pmid:${PubMed}` : null,
    PubMedCentral && /^(?:PMC)?[1-9]\d{0,9}$/u.test(PubMedCentral) ? `pmcid:PMC${PubMedCentral.replace(/^PMC/u, '')}` : null,
    `s2:${paperId}`,
    CorpusId && /^[1-9]\d{0,11}$/u.test(CorpusId) ? `s2:corpus/${CorpusId}` : null,
  ];
  return [...new Set(named.filter((each) => Boolean(each)))] as Identifier[];
}

/** Names that only say that a paper is on arXiv. */
const isArxiv = (name: string | undefined): boolean =>
  name === undefined || /^(?:arxiv(?:\.org)?|corr|abs\/.*)$/iu.test(name.trim());

export function s2Draft(paper: S2Paper): PaperDraft | null {
  const { journal, publicationVenue, publicationTypes = [], venue } = paper;
  const container = [publicationVenue?.name, journal?.name, venue].find((name) => name && !isArxiv(name));
  const isConference = publicationVenue?.type === 'conference' || publicationTypes.includes('Conference');
  const type: PaperType | undefined =
    container === undefined
      ? undefined
      : isConference
        ? 'paper-conference'
        : publicationVenue?.type === 'journal'
          ? 'article-journal'
          : undefined;
  return serviceDraft({
    site: 'semanticscholar',
    identifiers: s2Identifiers(paper).filter((name) => !name.startsWith('s2:corpus/')),
    title: paper.title,
    authors: paper.authors ?? [],
    abstract: paper.abstract,
    published: [paper.publicationDate, paper.year === undefined ? undefined : String(paper.year)],
    type,
    // The venue's name, which is not always that of the proceedings.
    ...(isConference ? { venue: container } : { container }),
    ...(container === undefined || isArxiv(journal?.name)
      ? {}
      : { volume: journal?.volume, pages: journal?.pages?.replace(/\s+/gu, '') }),
  });
}
