import { Ellipsis } from 'lucide-react';
import { i18n } from '#i18n';
import { actionIcon } from '~/components/app/actions/actionIcon';
import { usePreferences } from '~/components/app/preferencesContext';
import { IconButton } from '~/components/ui/IconButton';
import { Menu, type MenuItem } from '~/components/ui/Menu';
import type { Action, Handlers } from '~/lib/actions/action';
import { activeKeys } from '~/lib/actions/activeKeys';
import { ariaKeys, keyText } from '~/lib/actions/keyText';
import { labelText } from '~/lib/actions/labelText';
import { libraryActions } from '~/lib/actions/libraryActions';

const offered = [
  'openPage',
  'openPanel',
  'export',
  'import',
  'details',
  'overview',
  'tags',
  'rules',
  'history',
  'duplicates',
  'trash',
  'palette',
  'help',
  'settings',
] as const;

/** Menu of the less frequent actions, as far as the surface has handlers for them. */
export function MoreMenu({ handlers }: { handlers: Handlers<typeof libraryActions> }) {
  const [{ keyboard }] = usePreferences();
  const items = offered.flatMap((id): MenuItem[] => {
    const onSelect = handlers[id];
    const { label, keys }: Action = libraryActions[id];
    const [key] = activeKeys(keys, keyboard);
    const shortcut = key === undefined ? undefined : { text: keyText(key), aria: ariaKeys([key]) };
    return onSelect ? [{ label: labelText(label), icon: actionIcon('library', id), onSelect, shortcut }] : [];
  });
  return <Menu trigger={<IconButton label={i18n.t('library.more')} icon={<Ellipsis size={18} aria-hidden />} />} items={items} />;
}
