import type { MarkFocus } from '~/components/paper/PaperMarks';

/** Which paper's details are shown, and where the focus goes in them. */
export interface OpenedPaper {
  id: string;
  focus?: MarkFocus | undefined;
  /** Grows with each opening, so that asking for the same place again goes there again. */
  turn: number;
}

export type OpenPaper = (id: string | undefined, focus?: MarkFocus) => void;
