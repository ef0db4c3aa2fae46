import {
  ArrowLeft,
  CopyCheck,
  Download,
  History,
  Keyboard,
  type LucideIcon,
  PanelRight,
  Search,
  Settings,
  SquareArrowOutUpRight,
  Tags,
  Trash2,
  Upload,
  WandSparkles,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { libraryActions } from '~/lib/actions/libraryActions';

/** `undo` is a word in a message. */
export type PicturedAction = Exclude<keyof typeof libraryActions, 'undo'>;

const icons: Record<PicturedAction, LucideIcon> = {
  search: Search,
  back: ArrowLeft,
  export: Download,
  import: Upload,
  tags: Tags,
  rules: WandSparkles,
  history: History,
  duplicates: CopyCheck,
  trash: Trash2,
  settings: Settings,
  openPage: SquareArrowOutUpRight,
  openPanel: PanelRight,
  help: Keyboard,
};

/** The one picture of an action of the library, wherever it is offered. */
export function actionIcon(id: PicturedAction): ReactElement {
  const Icon = icons[id];
  return <Icon aria-hidden size={15} />;
}
