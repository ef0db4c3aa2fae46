import { onDemand } from '~/components/ui/onDemand';

/** `PaperPast`, fetched with the first paper that is opened. Give it a `key` per paper. */
export const BelowPaper = onDemand(() => import('./PaperPast').then(({ PaperPast }) => PaperPast));
