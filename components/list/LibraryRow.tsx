import { type MouseEvent, memo, useCallback, useMemo } from 'react';
import { i18n } from '#i18n';
import type { OpenedPaper, OpenPaper } from '~/components/app/openedPaper';
import { PaperDetails } from '~/components/paper/PaperDetails';
import { PaperRow } from '~/components/paper/PaperRow';
import { titleOf } from '~/components/paper/paperLine';
import { HighlightedPart } from '~/components/search/HighlightedPart';
import { HighlightedTitle } from '~/components/search/HighlightedTitle';
import { MatchLine } from '~/components/search/MatchLine';
import { Checkbox } from '~/components/ui/Checkbox';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { PaperState } from '~/lib/papers/paperStore';
import { sameValue } from '~/lib/papers/sameValue';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { BelowPaper } from './BelowPaper';
import { useFocusOnce } from './useFocusOnce';

export interface LibraryRowProps {
  entry: LibraryEntry;
  /** Position in the list, from 1. */
  position: number;
  /** Number of rows in the list; -1 while unknown. */
  total: number;
  /** Whether this is the row that the tab key reaches. */
  tabbable: boolean;
  selected: boolean;
  /** @param range whether to select all rows from the last selected one to this one. */
  onSelect: (id: string, range: boolean) => void;
  /** Set while this paper is the open one. */
  opened: OpenedPaper | undefined;
  onOpen: OpenPaper;
  inPlace: boolean;
  onFocus: (id: string, index: number) => void;
  onTag: (tag: string) => void;
  /** The query whose terms are highlighted. */
  search: ParsedQuery;
  measure: (row: HTMLElement | null) => void;
}

/** One paper of the list; its details unfold below it if there is no room beside the list. */
export const LibraryRow = memo(function LibraryRow(props: LibraryRowProps) {
  const { entry, position, total, tabbable, selected, onSelect, opened, onOpen, inPlace, onFocus, onTag, search, measure } =
    props;
  const { id } = entry.paper;
  const open = opened !== undefined;
  const focus = useFocusOnce(opened);
  const ref = useMemo(() => ({ id }), [id]);
  const paper = useMemo(() => stateOf(entry), [entry]);
  const title = titleOf(paper.bibliography);
  const drawPart = useCallback((part: string) => <HighlightedPart text={part} search={search} />, [search]);
  const toggle = () => onOpen(open ? undefined : id);

  const onClick = (event: MouseEvent) => {
    // Ignore clicks in portals and on the row's own controls, and clicks that end a text selection.
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    if (event.target.closest('a, button, input, textarea, label, [role=checkbox], [data-details]')) return;
    if (getSelection()?.isCollapsed === false) return;
    toggle();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles its keys; the row has a button that does the same.
    <li
      ref={measure}
      data-row
      data-index={position - 1}
      tabIndex={tabbable ? 0 : -1}
      aria-label={title}
      aria-posinset={position}
      aria-setsize={total}
      aria-current={open ? 'true' : undefined}
      onFocus={() => onFocus(id, position - 1)}
      onClick={onClick}
      className={`absolute left-0 w-full border-line border-b px-1 py-0.5 focus-visible:-outline-offset-2 ${
        open && !inPlace ? 'bg-accent-soft' : selected ? 'bg-sunken' : 'hover:bg-surface'
      }`}
    >
      <PaperRow
        paperRef={ref}
        paper={paper}
        selection={
          // Read the shift key from the click: the checkbox does not report it.
          <div
            onClickCapture={(event) => {
              if (!event.shiftKey) return;
              event.preventDefault();
              event.stopPropagation();
              onSelect(id, true);
            }}
          >
            <Checkbox
              hideLabel
              label={i18n.t('library.select', [title])}
              checked={selected}
              onChange={() => onSelect(id, false)}
            />
          </div>
        }
        title={<HighlightedTitle title={title} search={search} />}
        drawPart={search.terms.length > 0 ? drawPart : undefined}
        about={open && inPlace ? undefined : <MatchLine entry={entry} search={search} />}
        onToggle={toggle}
        expanded={open && inPlace}
        onTagPress={onTag}
      >
        {inPlace && opened ? (
          <div data-details className="pb-2">
            <PaperDetails key={opened.turn} compact paper={ref} focus={focus} onTrashed={() => onOpen(undefined)} />
            <BelowPaper id={id} />
          </div>
        ) : null}
      </PaperRow>
    </li>
  );
}, sameProps);

/** Loading more rows reads the earlier ones again: rows with equal entries are not rendered again. */
function sameProps({ entry: previous, ...before }: LibraryRowProps, { entry: next, ...after }: LibraryRowProps): boolean {
  const names = Object.keys(after) as (keyof typeof after)[];
  return names.every((name) => Object.is(before[name], after[name])) && (previous === next || sameValue(previous, next));
}

/** Converts an entry to the form that the components of a paper take. */
function stateOf({ paper, annotation }: LibraryEntry): PaperState {
  const { id, identifiers, sites: _, createdAt: __, refreshedAt: ___, ...bibliography } = paper;
  return { id, identifiers, bibliography, annotation };
}
