import { browserActions } from './browserActions';
import { cardActions } from './cardActions';
import { editorActions } from './editorActions';
import { libraryActions } from './libraryActions';
import { listActions } from './listActions';
import { selectionActions } from './selectionActions';

/**
 * Everything that a reader can do, by where it works: the one place that says names and keys. A content script imports its
 * own part alone.
 */
export const actions = {
  library: libraryActions,
  list: listActions,
  selection: selectionActions,
  card: cardActions,
  editor: editorActions,
  browser: browserActions,
};
