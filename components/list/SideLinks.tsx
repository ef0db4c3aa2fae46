import { i18n } from '#i18n';
import { actionIcon } from '~/components/app/actions/actionIcon';
import { libraryActions } from '~/lib/actions/libraryActions';

const offered = ['overview', 'tags', 'rules', 'history', 'trash', 'settings'] as const;

/** Links from the list to other views. */
export function SideLinks() {
  return (
    <ul className="mt-auto flex flex-col gap-px border-line border-t pt-3">
      {offered.map((id) => (
        <li key={id}>
          <a href={`#${id}`} className="flex items-center gap-2 rounded-md px-2 py-1 hover:bg-sunken">
            <span className="text-muted">{actionIcon('library', id)}</span>
            {i18n.t(libraryActions[id].label)}
          </a>
        </li>
      ))}
    </ul>
  );
}
