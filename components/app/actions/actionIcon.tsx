import {
  ArrowLeft,
  BookOpenText,
  ChartColumn,
  ChevronsUpDown,
  CircleDashed,
  Command,
  CopyCheck,
  Download,
  FileSearch,
  History,
  Keyboard,
  ListChecks,
  type LucideIcon,
  Merge,
  NotebookPen,
  NotebookText,
  PanelRight,
  PenLine,
  Quote,
  Search,
  Send,
  Settings,
  SquareArrowOutUpRight,
  SquareCheck,
  Star,
  StarOff,
  Tag,
  Tags,
  TagX,
  Trash2,
  Upload,
  WandSparkles,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { priorityIcon } from '~/components/paper/priorityIcon';
import { statusIcon } from '~/components/paper/statusLabel';
import type { libraryActions } from '~/lib/actions/libraryActions';
import type { listActions } from '~/lib/actions/listActions';
import type { selectionActions } from '~/lib/actions/selectionActions';

type Draw = (size: number) => ReactNode;

const of =
  (Icon: LucideIcon): Draw =>
  (size) => <Icon aria-hidden size={size} className="shrink-0" />;

const statuses: Record<'toRead' | 'reading' | 'read' | 'skipped' | 'noStatus', Draw> = {
  toRead: (size) => statusIcon('to-read', size),
  reading: (size) => statusIcon('reading', size),
  read: (size) => statusIcon('read', size),
  skipped: (size) => statusIcon('skipped', size),
  noStatus: of(CircleDashed),
};
const high: Draw = (size) => priorityIcon('high', size);
const low: Draw = (size) => priorityIcon('low', size);

/** An action that is not listed here has a button with text only, or no button. */
const icons = {
  library: {
    search: of(Search),
    back: of(ArrowLeft),
    details: of(FileSearch),
    export: of(Download),
    import: of(Upload),
    overview: of(ChartColumn),
    tags: of(Tags),
    rules: of(WandSparkles),
    history: of(History),
    duplicates: of(CopyCheck),
    trash: of(Trash2),
    settings: of(Settings),
    openPage: of(SquareArrowOutUpRight),
    openPanel: of(PanelRight),
    palette: of(Command),
    help: of(Keyboard),
  } satisfies Partial<Record<keyof typeof libraryActions, Draw>>,
  list: {
    open: of(BookOpenText),
    star: of(Star),
    tags: of(Tag),
    note: of(NotebookPen),
    edit: of(PenLine),
    cite: of(Quote),
    citeAs: of(Quote),
    sooner: high,
    later: low,
    zotero: of(Send),
    obsidian: of(NotebookText),
    select: of(SquareCheck),
    selectAll: of(ListChecks),
    close: of(X),
    ...statuses,
  } satisfies Partial<Record<keyof typeof listActions, Draw>>,
  selection: {
    star: of(Star),
    unstar: of(StarOff),
    high,
    low,
    noPriority: of(ChevronsUpDown),
    addTag: of(Tag),
    removeTag: of(TagX),
    merge: of(Merge),
    cite: of(Quote),
    details: of(FileSearch),
    zotero: of(Send),
    export: of(Download),
    trash: of(Trash2),
    clear: of(X),
    ...statuses,
  } satisfies Partial<Record<keyof typeof selectionActions, Draw>>,
};

/** The icon of an action, the same wherever the action is offered; null if it has none. @param size in pixels. */
export function actionIcon<Place extends keyof typeof icons>(place: Place, id: string, size = 15): ReactNode {
  const drawn: Partial<Record<string, Draw>> = icons[place];
  return drawn[id]?.(size) ?? null;
}
