import { Autocomplete } from '@base-ui/react/autocomplete';
import { numberText } from '~/components/app/countText';
import { classes } from '~/components/ui/classes';
import { KeyHint } from '~/components/ui/KeyHint';
import { popupItemStyle } from '~/components/ui/popupStyle';
import { ariaKeys, keyText } from '~/lib/actions/keyText';
import type { PaletteItem } from './paletteItem';

/** One item of the palette: icon, label, and the keys that do the same without the palette. */
export function PaletteLine({ item, onChoose }: { item: PaletteItem; onChoose: () => void }) {
  const { label, shown = label, icon, keys = [], about, count, stale = false } = item;
  return (
    <Autocomplete.Item
      value={item}
      disabled={stale}
      onClick={onChoose}
      aria-keyshortcuts={keys.length > 0 ? ariaKeys(keys) : undefined}
      className={classes(popupItemStyle, 'min-h-9 gap-3 data-disabled:text-ink data-disabled:opacity-100')}
    >
      <span aria-hidden className="inline-flex w-4 shrink-0 justify-center text-muted">
        {icon}
      </span>
      <span className="min-w-0 flex-1">
        <bdi className="line-clamp-2 [overflow-wrap:anywhere]">{shown}</bdi>
        {about ? <bdi className="block truncate text-muted text-xs">{about}</bdi> : null}
      </span>
      {count === undefined ? null : <span className="text-muted text-xs tabular-nums">{numberText(count)}</span>}
      {keys.length > 0 ? (
        <span aria-hidden className="flex shrink-0 gap-1">
          {keys.map((key) => (
            <KeyHint key={key}>{keyText(key)}</KeyHint>
          ))}
        </span>
      ) : null}
    </Autocomplete.Item>
  );
}
