import type { Bibliography, EditableField, PaperLinks } from '~/lib/papers/paper';
import { present } from '~/lib/papers/present';

/** Whether a field is one of `links`. */
export const isLink = (field: EditableField): field is keyof PaperLinks =>
  field === 'page' || field === 'pdf' || field === 'code';

/**
 * Puts the values that a person typed into a merged bibliography; a field that the person emptied stays empty. Where both
 * sides were edited, the value of `first` stays.
 */
export function keepEdited(merged: Bibliography, first: Bibliography, second: Bibliography): Bibliography {
  const edited = [...new Set([...(first.edited ?? []), ...(second.edited ?? [])])].sort();
  if (edited.length === 0) return merged;
  const kept: Bibliography = { ...merged, edited, links: { ...merged.links } };
  for (const field of edited) {
    const from = first.edited?.includes(field) ? first : second;
    if (isLink(field)) kept.links[field] = from.links[field];
    else Object.assign(kept, { [field]: from[field] });
    // A list that a person wrote is complete, or says itself how many names it lacks.
    if (field === 'authors') kept.authorCount = from.authorCount;
  }
  return { ...kept, links: present(kept.links) };
}
