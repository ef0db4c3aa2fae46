import type { ReactNode } from 'react';

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  label: string;
  /** Drawn in place of the label: of a title, with its maths. */
  shown?: ReactNode;
  icon: ReactNode;
  /** As the registry spells them. */
  keys?: readonly string[] | undefined;
  /** A second line. */
  about?: string | undefined;
  count?: number | undefined;
  /** Shown, and not to be chosen yet: it answers what was typed before. */
  stale?: boolean;
  run: () => void;
}

export interface PaletteGroup {
  id: string;
  label: string;
  items: PaletteItem[];
}
