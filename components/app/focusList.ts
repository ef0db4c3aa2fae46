/** Name of the list's search field; `focusSearch` finds the field by it, so that no reference has to be passed. */
export const searchFieldName = 'library-search';

/** Focuses the current row of the list. */
export const focusList = (): void => document.querySelector<HTMLElement>('[data-library-list] [data-row][tabindex="0"]')?.focus();

export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>(`input[name="${searchFieldName}"]`);
  field?.focus();
  field?.select();
}
