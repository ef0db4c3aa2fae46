import { actionOf } from '~/lib/actions/actionOf';
import { keyName } from '~/lib/actions/keyName';
import { listActions } from '~/lib/actions/listActions';

export type ListAction = keyof typeof listActions;

/**
 * The action of a key in the list.
 * @param onRow whether the row itself has the focus: arrows, Enter and space belong to a button or link inside it otherwise.
 * @param letters whether letters act as shortcuts.
 */
export function listAction(event: Parameters<typeof keyName>[0], onRow: boolean, letters: boolean): ListAction | undefined {
  const key = keyName(event) ?? '';
  const works = key.length === 1 ? letters : onRow || key === 'Escape' || key.startsWith('Mod+');
  return works ? actionOf(listActions, key) : undefined;
}
