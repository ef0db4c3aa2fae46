import { useState } from 'react';
import { titleOf } from '~/components/paper/paperLine';
import { HighlightedPart } from '~/components/search/HighlightedPart';
import { HighlightedTitle } from '~/components/search/HighlightedTitle';
import { MatchLine } from '~/components/search/MatchLine';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { PaperItem } from './PaperItem';

interface Props {
  entries: readonly LibraryEntry[];
  /** The query whose words are highlighted. */
  search?: ParsedQuery | undefined;
}

/** Shows papers of the library, of which one can be open. */
export function EntryList({ entries, search }: Props) {
  const [open, setOpen] = useState<string>();
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => {
        const { paper, annotation } = entry;
        return (
          <PaperItem
            key={paper.id}
            paperRef={{ id: paper.id }}
            paper={{ id: paper.id, identifiers: paper.identifiers, bibliography: paper, annotation }}
            title={search && <HighlightedTitle title={titleOf(paper)} search={search} />}
            drawPart={search && ((part) => <HighlightedPart text={part} search={search} />)}
            about={search && open !== paper.id && <MatchLine entry={entry} search={search} />}
            open={open === paper.id}
            onOpen={(open) => setOpen(open ? paper.id : undefined)}
          />
        );
      })}
    </ul>
  );
}
