import { onDemand } from '~/components/ui/onDemand';

/** `PaperPast`, whose code is fetched when the first paper is opened. Give it a `key` per paper. */
export const BelowPaper = onDemand(() => import('./PaperPast').then(({ PaperPast }) => PaperPast));
