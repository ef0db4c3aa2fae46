/** How the search box and the list find each other without being wired together. */
export const searchFieldName = 'library-search';

/** Puts the focus on the list's current row. */
export const focusList = (): void => document.querySelector<HTMLElement>('[data-library-list] [data-row][tabindex="0"]')?.focus();

export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>(`input[name="${searchFieldName}"]`);
  field?.focus();
  field?.select();
}
