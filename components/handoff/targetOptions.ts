/** Zotero's libraries and collections as the options of a list: those used last first, then the tree. */
import { i18n } from '#i18n';
import type { ZoteroTarget } from '~/lib/zotero/connector';

export interface TargetOption {
  /** Different for a collection's two places in the list. */
  value: string;
  label: string;
  /** Of the library or collection. */
  id: string;
}

/** Most options that are shown. */
const most = 300;

/** @param filter text that names contain, whatever its case. */
export function targetOptions(targets: readonly ZoteroTarget[], chosen: string, filter: string): TargetOption[] {
  const wanted = filter.trim().toLocaleLowerCase();
  const fits = ({ name }: ZoteroTarget): boolean => name.toLocaleLowerCase().includes(wanted);
  const recent = targets.filter((target) => target.recent && target.id !== chosen && fits(target));
  const tree = targets.filter((target) => target.id === chosen || fits(target));
  return [
    ...recent.map(({ id, name }) => ({ value: `recent ${id}`, label: i18n.t('zotero.recent', [name]), id })),
    ...tree.map(({ id, name, level }) => ({ value: id, label: `${'\u2003'.repeat(level)}${name}`, id })),
  ].slice(0, most);
}

/** The library that a collection is in: the last one above it in the tree. */
export function libraryOf(targets: readonly ZoteroTarget[], id: string): string | undefined {
  const at = targets.findIndex((target) => target.id === id);
  return targets.slice(0, at + 1).findLast(({ level }) => level === 0)?.id;
}
