import { i18n } from '#i18n';
import type { JobAction } from '~/lib/jobs/actionOfJob';
import { papersText } from './countText';

/** Label of a job's progress bar: `Star · 600 papers`. */
export const jobLabel = (action: JobAction, papers: number | undefined): string =>
  [i18n.t(`jobs.actions.${action}`), ...(papers ? [papersText(papers)] : [])].join(' · ');
