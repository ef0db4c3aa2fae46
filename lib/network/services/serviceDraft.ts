import type { Bibliography, PaperDraft, PublicationField } from '~/lib/papers/paper';
import { publicationFields } from '~/lib/papers/paper';
import { present } from '~/lib/papers/present';
import { paperDraftSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';
import { tidyText } from '~/lib/papers/text/tidyText';
import { makeDraft, type RawDraft } from '~/lib/sites/kit/makeDraft';

type RawAnswer = RawDraft & Partial<Record<PublicationField, string | undefined>> & Pick<Partial<Bibliography>, 'editors'>;

/**
 * Turns what a service says of a paper into a draft: tidied, cut to length, without empty fields, and checked as any draft.
 * @returns null if it names no identifier, or is no draft for another reason.
 */
export function serviceDraft(raw: RawAnswer): PaperDraft | null {
  const draft = makeDraft(raw);
  if (!draft) return null;
  const publication = Object.fromEntries(
    publicationFields.map((field) => [field, tidyText(raw[field] ?? '', limits.publication) || undefined]),
  );
  const editors = raw.editors?.filter(({ name }) => name.trim() !== '');
  const links = present(draft.links);
  const parsed = paperDraftSchema.safeParse(
    present({ ...draft, links, ...publication, editors: editors?.length ? editors : undefined }),
  );
  return parsed.success ? parsed.data : null;
}
