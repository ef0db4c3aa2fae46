import { DetailsAction } from '~/components/details/DetailsAction';
import { SplitAction } from '~/components/duplicates/SplitAction';
import { PaperHistory } from '~/components/history/PaperHistory';

/** Shown below a paper's details: the buttons that get its details and split it, and its history. */
export const PaperPast = ({ id }: { id: string }) => (
  <>
    <div className="mt-4 flex">
      <DetailsAction id={id} />
    </div>
    <SplitAction id={id} />
    <PaperHistory id={id} />
  </>
);
