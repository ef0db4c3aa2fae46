import type { ReactNode } from 'react';
import { PaperRow } from '~/components/paper/PaperRow';
import { onDemand } from '~/components/ui/onDemand';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';

const PaperDetails = onDemand(() => import('~/components/paper/PaperDetails').then(({ PaperDetails }) => PaperDetails));

interface Props {
  paperRef: PaperRef;
  paper: PaperState;
  open: boolean;
  onOpen: (open: boolean) => void;
  title?: ReactNode;
  drawPart?: ((part: string) => ReactNode) | undefined;
  about?: ReactNode;
  actions?: ReactNode;
}

/** One paper of a list in the popup. When it is open, the user can edit all its marks below its row. */
export const PaperItem = ({ paperRef, paper, open, onOpen, title, drawPart, about, actions }: Props) => (
  <li>
    <PaperRow
      paperRef={paperRef}
      paper={paper}
      title={title}
      drawPart={drawPart}
      about={about}
      actions={actions}
      expanded={open}
      onToggle={() => onOpen(!open)}
    >
      <PaperDetails paper={paperRef} compact onTrashed={() => onOpen(false)} />
    </PaperRow>
  </li>
);
