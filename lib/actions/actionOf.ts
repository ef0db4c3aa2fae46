import type { Action } from './action';

/** @returns the id of the action that has this key, spelled as `keyName` does; undefined for none. */
export function actionOf<Id extends string>(actions: Record<Id, Action>, key: string | undefined): Id | undefined {
  for (const id in actions) if (key !== undefined && actions[id].keys?.includes(key)) return id;
  return undefined;
}
