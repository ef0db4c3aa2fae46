import { useState } from 'react';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { PaperItem } from './PaperItem';

/** Papers of the library. */
export function EntryList({ entries }: { entries: readonly LibraryEntry[] }) {
  const [open, setOpen] = useState<string>();
  return (
    <ul className="divide-y divide-line">
      {entries.map(({ paper, annotation }) => (
        <PaperItem
          key={paper.id}
          paperRef={{ id: paper.id }}
          paper={{ id: paper.id, identifiers: paper.identifiers, bibliography: paper, annotation }}
          open={open === paper.id}
          onOpen={(wanted) => setOpen(wanted ? paper.id : undefined)}
        />
      ))}
    </ul>
  );
}
