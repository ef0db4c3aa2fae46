import type { ReactNode } from 'react';

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  label: string;
  /** Rendered instead of the label: a title with its formulas. */
  shown?: ReactNode;
  icon: ReactNode;
  /** Keys as `keyName` spells them. */
  keys?: readonly string[] | undefined;
  /** A second line. */
  about?: string | undefined;
  count?: number | undefined;
  /** Shown but disabled, because it answers an earlier text. */
  stale?: boolean;
  run: () => void;
}

export interface PaletteGroup {
  id: string;
  label: string;
  items: PaletteItem[];
}
