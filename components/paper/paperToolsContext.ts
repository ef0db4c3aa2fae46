import { type ComponentType, createContext } from 'react';
import type { PaperState } from '~/lib/papers/paperStore';

/** Buttons that a surface puts into the details of a paper, beside its links. */
export const PaperToolsContext = createContext<ComponentType<{ paper: PaperState }> | null>(null);
