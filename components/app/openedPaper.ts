import type { MarkFocus } from '~/components/paper/markFocus';

/** The paper whose details are shown, and the control in them that gets the focus. */
export interface OpenedPaper {
  id: string;
  focus?: MarkFocus | undefined;
  /** Incremented on each opening, so that opening the same paper again moves the focus again. */
  turn: number;
}

export type OpenPaper = (id: string | undefined, focus?: MarkFocus) => void;
