import { i18n } from '#i18n';
import { shownKeys } from '~/components/app/listKeys';
import { KeyHint } from '~/components/ui/KeyHint';

/** The keys that work in the library. */
export function ShortcutList() {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
      {shownKeys.map(([name, keys]) => (
        <div key={name} className="contents">
          <dt className="flex gap-1">
            {keys.map((key) => (
              <KeyHint key={key}>{key}</KeyHint>
            ))}
          </dt>
          <dd>{i18n.t(`library.keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
