import { SplitAction } from '~/components/duplicates/SplitAction';
import { PaperHistory } from '~/components/history/PaperHistory';

/** Shown below a paper's details: the button that splits the paper, and its history. */
export const PaperPast = ({ id }: { id: string }) => (
  <>
    <SplitAction id={id} />
    <PaperHistory id={id} />
  </>
);
