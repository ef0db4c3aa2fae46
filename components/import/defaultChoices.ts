import type { ReadImport } from '~/lib/jobs/readImport';
import { everyChoice, type ImportChoices } from '~/lib/library/import/importChoices';
import type { ReaderId } from '~/lib/papers/readerIds';
import { tidyTag } from '~/lib/papers/tag';

/** Formats whose keywords certainly are the person's: elsewhere many are the publishers'. */
const personal: ReadonlySet<ReaderId> = new Set<ReaderId>([
  ...(['paperMemory', 'bookmarks', 'pocket', 'raindrop', 'readwise', 'dogearCsv', 'dogearMarkdown'] as const),
]);

/** The choices before the user changed any: the tag is the name of the only file without its extension. */
export function defaultChoices({ files }: Pick<ReadImport, 'files'>): ImportChoices {
  const used = files.filter(({ reader, isPasted }) => reader !== undefined && !isPasted);
  const [file] = used;
  const name = used.length === 1 && file ? file.name.replace(/\.[^.\s]{1,10}$/u, '') : '';
  return {
    ...everyChoice,
    tag: tidyTag(name) ?? '',
    keywords: files.every(({ reader }) => reader === undefined || personal.has(reader)),
  };
}
