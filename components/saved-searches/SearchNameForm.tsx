import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { TextField } from '~/components/ui/TextField';
import { limits } from '~/lib/papers/text/limits';

export interface SearchNameFormProps {
  name: string;
  /** Label of the submit button. */
  action: string;
  /** @returns whether the name was saved. */
  onName: (name: string) => Promise<boolean>;
  onDone: () => void;
  /** Further fields. */
  children?: ReactNode;
}

/** Asks for the name of a saved search. */
export function SearchNameForm({ name: before, action, onName, onDone, children }: SearchNameFormProps) {
  const [name, setName] = useState(before);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    if (name.trim() === '') return setTried(true);
    if (await onName(name)) onDone();
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={i18n.t('savedSearches.name')}
        value={name}
        onChange={setName}
        maxLength={limits.searchName}
        autoFocus
        onFocus={(event) => event.target.select()}
        dir="auto"
        error={tried && name.trim() === '' ? i18n.t('savedSearches.nameless') : undefined}
      />
      {children}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{i18n.t('library.cancel')}</Button>
        <Button type="submit" variant="primary">
          {action}
        </Button>
      </div>
    </form>
  );
}
