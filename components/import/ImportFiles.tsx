import { CircleAlert, FileText } from 'lucide-react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { Select } from '~/components/ui/Select';
import type { ReadFile } from '~/lib/jobs/readImport';
import { type ReaderId, readerIds } from '~/lib/papers/readerIds';

export interface ImportFilesProps {
  files: readonly ReadFile[];
  onFormat: (file: number, reader: ReaderId) => void;
}

/** The files that were read, each with its format, which can be corrected. */
export function ImportFiles({ files, onFormat }: ImportFilesProps) {
  const formats = readerIds.map((id) => ({ value: id, label: i18n.t(`import.formats.${id}`) }));
  const none = { value: '' as const, label: i18n.t('import.chooseFormat') };
  return (
    <ul className="flex flex-col gap-2">
      {files.map(({ name, reader, entries, error }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the files keep their order, and two may have one name.
        <li key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2">
          <span aria-hidden className={error ? 'text-danger' : 'text-muted'}>
            {error ? <CircleAlert size={16} /> : <FileText size={16} />}
          </span>
          <div className="min-w-32 flex-1">
            <p className="wrap-anywhere font-medium">
              <bdi>{name}</bdi>
            </p>
            <p className={error ? 'text-danger text-sm' : 'text-muted text-sm'}>
              {error ? i18n.t(`import.problems.${error}`) : i18n.t('import.entries', entries, [numberText(entries)])}
            </p>
          </div>
          {(reader !== undefined || error === 'unknown' || error === 'html') && (
            <Select<ReaderId | ''>
              label={i18n.t('import.format', [name])}
              hideLabel
              size="sm"
              className="w-44"
              value={reader ?? ''}
              options={reader === undefined ? [none, ...formats] : formats}
              onChange={(next) => next !== '' && next !== reader && onFormat(index, next)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
