import { SplitAction } from '~/components/duplicates/SplitAction';
import { PaperHistory } from '~/components/history/PaperHistory';

/** What stands below all that is said of a paper: the way to take it apart, and what was said of it before. */
export const PaperPast = ({ id }: { id: string }) => (
  <>
    <SplitAction id={id} />
    <PaperHistory id={id} />
  </>
);
