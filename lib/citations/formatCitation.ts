/** The entry of one paper in a bibliography, in one of eight styles, in American English. */
import type { CitationStyle } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';
import type { Style } from './kit/style';
import { workOf } from './kit/work';
import { type Written, writePart } from './kit/writePart';
import { acm } from './styles/acm';
import { apa } from './styles/apa';
import { chicago } from './styles/chicago';
import { harvard } from './styles/harvard';
import { ieee } from './styles/ieee';
import { mla } from './styles/mla';
import { nature } from './styles/nature';
import { vancouver } from './styles/vancouver';

const styles: Record<CitationStyle, Style> = { apa, mla, chicago, harvard, ieee, nature, vancouver, acm };

/** @returns the entry without its number in the list; `html` is escaped and has `i` and `b` only. */
export const formatCitation = (paper: Paper, style: CitationStyle): Written => writePart(styles[style](workOf(paper)));
