import { i18n } from '#i18n';
import { readerIds } from '~/lib/papers/readerIds';

/** The name of the format from which papers with a site id were imported; undefined for other sites. */
export function importedName(site: string): string | undefined {
  const reader = readerIds.find((id) => id.toLowerCase() === site);
  return reader && i18n.t(`import.formats.${reader}`);
}
