import { DetailsAction } from '~/components/details/DetailsAction';
import { SplitAction } from '~/components/duplicates/SplitAction';
import { PaperHandOffs } from '~/components/handoff/PaperHandOffs';
import { PaperHistory } from '~/components/history/PaperHistory';

/** Shown below a paper's details: what gets its details and hands it to other programs, the button that splits it, and its history. */
export const PaperPast = ({ id }: { id: string }) => (
  <>
    <div className="mt-4 flex">
      <DetailsAction id={id} />
    </div>
    <PaperHandOffs id={id} />
    <SplitAction id={id} />
    <PaperHistory id={id} />
  </>
);
