/** The field of a paper's marks that has the focus at first. */
export type MarkFocus = 'star' | 'tags' | 'note' | 'details';
