/** Details that were typed and not saved, kept until the tab is closed: neither Escape nor a reload loses them. */
import { editableFields } from '~/lib/papers/paper';
import type { Typed } from './editForm';

const keyOf = (id: string): string => `dogear-details:${id}`;

export function typedDetails(id: string): Typed {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '{}');
    const texts = Object.entries(typeof kept === 'object' && kept !== null ? kept : {});
    return Object.fromEntries(
      texts.filter(([field, text]) => (editableFields as readonly string[]).includes(field) && typeof text === 'string'),
    );
  } catch {
    return {};
  }
}

export function keepTypedDetails(id: string, typed: Typed): void {
  try {
    if (Object.keys(typed).length === 0) sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify(typed));
  } catch {
    // Without room, the texts stay in the open form only.
  }
}
