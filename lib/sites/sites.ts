/**
 * Every site that Dogear knows. Those of `coreSites` it runs on at install; each other one is turned on by the reader,
 * where it is met.
 */
import { acl } from './acl';
import { ads } from './ads';
import { biorxiv, medrxiv } from './biorxiv';
import { coreSites } from './coreSites';
import { cvf } from './cvf';
import { europepmc } from './europepmc';
import { inspire } from './inspire';
import { jmlr } from './jmlr';
import { neurips } from './neurips';
import { openreview } from './openreview';
import { pmlr } from './pmlr';
import { pubmed } from './pubmed';
import type { Site } from './site';

const others: readonly Site[] = [
  acl, //
  ads,
  biorxiv,
  cvf,
  europepmc,
  inspire,
  jmlr,
  medrxiv,
  neurips,
  openreview,
  pmlr,
  pubmed,
];

export const sites: readonly Site[] = [...coreSites, ...others];
