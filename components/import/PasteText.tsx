import { useId, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { fieldStyle } from '~/components/ui/fieldStyle';

/** Field for text that is imported like a file. */
export function PasteText({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {i18n.t('import.pasteLabel')}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        spellCheck={false}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        className={`${fieldStyle} px-2 py-1.5 font-mono text-sm`}
      />
      <div className="flex flex-wrap items-start justify-between gap-2">
        <span id={`${id}-hint`} className="min-w-0 flex-1 text-muted text-xs">
          {i18n.t('import.pasteHint')}
        </span>
        <Button disabled={text.trim() === ''} onClick={() => onText(text)}>
          {i18n.t('import.read')}
        </Button>
      </div>
    </div>
  );
}
