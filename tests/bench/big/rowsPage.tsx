/**
 * The floor of opening the library and of drawing results: fifty fixed rows drawn like the list, without a library, a query or
 * a search behind them. The page exists only in the copy of the extension that the bench opens.
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PaperRow } from '~/components/paper/PaperRow';
import { titleOf } from '~/components/paper/paperLine';
import { PaperStoreProvider } from '~/components/paper/paperStoreContext';
import { Checkbox } from '~/components/ui/Checkbox';
import { ToastProvider } from '~/components/ui/Toast';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { PaperStore } from '~/lib/papers/paperStore';
import { failure } from '~/lib/papers/result';

const refused = async () => failure('failed', 'These rows have no library.');
const store: PaperStore = {
  watch: () => () => undefined,
  annotate: refused,
  trash: refused,
  undo: refused,
  recentTags: refused,
  suggestTags: refused,
};

function Row({ entry: { paper, annotation } }: { entry: LibraryEntry }) {
  const { id, identifiers, sites: _, createdAt: __, refreshedAt: ___, ...bibliography } = paper;
  const select = <Checkbox hideLabel label={titleOf(bibliography)} checked={false} onChange={() => undefined} />;
  return (
    <li data-row>
      <PaperRow
        paperRef={{ id }}
        paper={{ id, identifiers, bibliography, annotation }}
        selection={select}
        onToggle={() => undefined}
        onTagPress={() => undefined}
      />
    </li>
  );
}

const Page = ({ entries }: { entries: readonly LibraryEntry[] }) => (
  <ToastProvider closeLabel="Close" regionLabel="Messages">
    <PaperStoreProvider store={store}>
      <div data-library-list>
        <ul>
          {entries.map((entry) => (
            <Row key={entry.paper.id} entry={entry} />
          ))}
        </ul>
      </div>
    </PaperStoreProvider>
  </ToastProvider>
);

/** Set by a separate script that runs before this one. */
const { entries } = globalThis as unknown as { entries: readonly LibraryEntry[] };
const root = createRoot(document.getElementById('root') ?? document.body);
root.render(<Page entries={entries} />);

/** @returns milliseconds to draw all rows into the empty page, the median of 15 rounds. */
function drawing(): number {
  const times = Array.from({ length: 15 }, () => {
    flushSync(() => root.render(<Page entries={[]} />));
    const started = performance.now();
    flushSync(() => root.render(<Page entries={entries} />));
    return performance.now() - started;
  });
  return times.toSorted((a, b) => a - b)[7] ?? 0;
}

Object.assign(globalThis, { drawing });
