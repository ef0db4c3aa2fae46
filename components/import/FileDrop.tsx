import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';

/** Drop target for files, with a button that opens the file picker. */
export function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an alternative to the button.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={`flex flex-col items-center gap-3 rounded-lg border border-dashed p-6 text-center ${
        over ? 'border-accent bg-accent-soft' : 'border-line-strong'
      }`}
    >
      <FileUp size={24} aria-hidden className="text-muted" />
      <p className="text-balance text-muted">{i18n.t('import.dropFiles')}</p>
      <Button variant="primary" onClick={() => input.current?.click()}>
        {i18n.t('import.chooseFiles')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={i18n.t('import.chooseFiles')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // Reset, so that choosing the same file again, e.g. after correcting it, fires a change event.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
