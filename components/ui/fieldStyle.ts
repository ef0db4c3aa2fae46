/** Classes of all text fields and selects. */
export const fieldStyle =
  'min-h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface text-base text-ink placeholder:text-muted disabled:opacity-50 aria-[invalid=true]:border-danger';
