import { useCallback } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Checkbox } from '~/components/ui/Checkbox';
import { TextField } from '~/components/ui/TextField';
import type { ReadImport } from '~/lib/jobs/readImport';
import type { ImportChoices } from '~/lib/library/import/importChoices';

export interface ImportOptionsProps {
  read: ReadImport;
  choices: ImportChoices;
  onChange: (choices: ImportChoices) => void;
}

/** What a person can choose about an import, as far as the files have something to choose. */
export function ImportOptions({ read, choices, onChange }: ImportOptionsProps) {
  const db = useDatabase();
  const { value: rules = 0 } = useLiveQuery(useCallback(() => db.rules.filter(({ on }) => on).count(), [db]));
  const { keywords, collections, marked, noted, unmarked } = read.marks;
  const examples = ({ count, first }: { count: number; first: string[] }) =>
    i18n.t('import.different', [numberText(count), first.join(', ')]);
  const offered = [
    { choice: 'keywords' as const, count: keywords.count, hint: examples(keywords) },
    { choice: 'collections' as const, count: collections.count, hint: examples(collections) },
    { choice: 'marks' as const, count: marked },
    { choice: 'notes' as const, count: noted },
    { choice: 'rules' as const, count: rules },
  ].filter(({ count }) => count > 0);
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={i18n.t('import.tag')}
        hint={i18n.t('import.tagHint')}
        value={choices.tag}
        onChange={(tag) => onChange({ ...choices, tag })}
        dir="auto"
        spellCheck={false}
      />
      {choices.tag.trim() === '' && unmarked > 0 && (
        <p className="text-muted text-sm">{i18n.t('import.unmarked', unmarked, [numberText(unmarked)])}</p>
      )}
      {offered.length > 0 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 font-medium text-sm">{i18n.t('import.choices.legend')}</legend>
          {offered.map(({ choice, hint }) => (
            <Checkbox
              key={choice}
              label={i18n.t(`import.choices.${choice}`)}
              hint={hint}
              checked={choices[choice]}
              onChange={(on) => onChange({ ...choices, [choice]: on })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
