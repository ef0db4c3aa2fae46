/**
 * Every site that Dogear knows. It runs on `coreSites` from installation; the user turns it on for
 * each other site, when visiting it.
 */

import type { Site } from '~/lib/sites/kit/site';
import { acl } from './acl';
import { ads } from './ads';
import { alphaxiv } from './alphaxiv';
import { arxivSanity } from './arxivSanity';
import { biorxiv, medrxiv } from './biorxiv';
import { coreSites } from './coreSites';
import { cvf } from './cvf';
import { dblp } from './dblp';
import { europepmc } from './europepmc';
import { googlescholar } from './googlescholar';
import { inspire } from './inspire';
import { jmlr } from './jmlr';
import { neurips } from './neurips';
import { openreview } from './openreview';
import { paperswithcode } from './paperswithcode';
import { pmlr } from './pmlr';
import { pubmed } from './pubmed';
import { scholarInbox } from './scholarInbox';
import { semanticscholar } from './semanticscholar';

const others: readonly Site[] = [
  acl, //
  ads,
  alphaxiv,
  arxivSanity,
  biorxiv,
  cvf,
  dblp,
  europepmc,
  googlescholar,
  inspire,
  jmlr,
  medrxiv,
  neurips,
  openreview,
  paperswithcode,
  pmlr,
  pubmed,
  scholarInbox,
  semanticscholar,
];

export const sites: readonly Site[] = [...coreSites, ...others];
