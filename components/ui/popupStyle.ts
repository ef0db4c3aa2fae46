/** Classes of all floating elements: menus, lists, popovers. */
export const popupStyle =
  'max-h-(--available-height) max-w-(--available-width) overflow-y-auto rounded-lg border border-line-strong bg-surface text-ink shadow-lg shadow-black/10 outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Classes of one row of a menu or list. The highlighted row gets an outline in forced-colors mode. */
export const popupItemStyle =
  'flex cursor-default select-none items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none data-disabled:text-muted data-disabled:opacity-60 data-highlighted:bg-accent-soft forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2 forced-colors:data-highlighted:outline-[Highlight]';
