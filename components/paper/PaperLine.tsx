import type { ReactNode } from 'react';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Bibliography } from '~/lib/papers/paper';
import { AuthorLine } from './AuthorLine';
import { whenAndWhere } from './paperLine';

export interface PaperLineProps {
  bibliography: Bibliography;
  identifiers: readonly Identifier[];
  drawPart?: ((part: string) => ReactNode) | undefined;
}

/**
 * Authors, year and venue on one line: the authors give way first, and a long venue ends after half of the line. A separator stays
 * with what follows it. When all authors are shown, the line wraps.
 */
export function PaperLine({ bibliography, identifiers, drawPart }: PaperLineProps) {
  return (
    <p className="mt-0.5 flex min-w-0 items-baseline text-muted text-xs has-[[aria-expanded=true]]:block has-[[aria-expanded=true]]:[overflow-wrap:anywhere]">
      <AuthorLine authors={bibliography.authors} count={bibliography.authorCount} oneLine />
      {whenAndWhere(bibliography, identifiers).map((part) => (
        <span
          key={part}
          className="max-w-1/2 shrink-0 truncate not-first:before:content-['\00a0·\00a0']"
          title={part.length > longPart ? part : undefined}
        >
          <bdi>{drawPart?.(part) ?? part}</bdi>
        </span>
      ))}
    </p>
  );
}

/** UTF-16 units from which a part may be cut off. */
const longPart = 24;
