import { History, Settings, Tags, Trash2, WandSparkles } from 'lucide-react';
import { i18n } from '#i18n';

const links = [
  ['tags', <Tags key="tags" size={15} aria-hidden />],
  ['rules', <WandSparkles key="rules" size={15} aria-hidden />],
  ['history', <History key="history" size={15} aria-hidden />],
  ['trash', <Trash2 key="trash" size={15} aria-hidden />],
  ['settings', <Settings key="settings" size={15} aria-hidden />],
] as const;

/** The ways out of the list. */
export function SideLinks() {
  return (
    <ul className="mt-auto flex flex-col gap-px border-line border-t pt-3">
      {links.map(([name, icon]) => (
        <li key={name}>
          <a href={`#${name}`} className="flex items-center gap-2 rounded-md px-2 py-1 hover:bg-sunken">
            <span className="text-muted">{icon}</span>
            {name === 'tags' ? i18n.t('tagManager.title') : name === 'rules' ? i18n.t('rules.title') : i18n.t(`library.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
