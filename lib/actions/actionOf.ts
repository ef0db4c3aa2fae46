import type { Action } from './action';

/** Which of the actions has a key, as `keyName` spells it. */
export function actionOf<Id extends string>(actions: Record<Id, Action>, key: string | undefined): Id | undefined {
  for (const id in actions) if (key !== undefined && actions[id].keys?.includes(key)) return id;
  return undefined;
}
