import { browserActions } from './browserActions';
import { cardActions } from './cardActions';
import { editorActions } from './editorActions';
import { libraryActions } from './libraryActions';
import { listActions } from './listActions';
import { pageListActions } from './pageListActions';
import { selectionActions } from './selectionActions';

/**
 * All actions, grouped by where they work: the only place that defines their labels and keys. A content
 * script imports only its own part.
 */
export const actions = {
  library: libraryActions,
  list: listActions,
  selection: selectionActions,
  pageList: pageListActions,
  card: cardActions,
  editor: editorActions,
  browser: browserActions,
};
