import { useId } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';

interface Props {
  hosts: readonly string[];
  onTurnOn: (host: string) => void;
}

/** Hosts on which the user switched Dogear off, each with a button that switches it on. */
export function SitesOff({ hosts, onTurnOn }: Props) {
  const heading = useId();
  if (hosts.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-1">
      <h3 id={heading} className="font-medium">
        {i18n.t('settings.sitesOff')}
      </h3>
      <ul className="flex flex-col gap-1">
        {hosts.map((host) => (
          <li key={host} className="flex items-center justify-between gap-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">{host}</span>
            <Button size="sm" aria-label={i18n.t('settings.turnOnNamed', [host])} onClick={() => onTurnOn(host)}>
              {i18n.t('settings.turnOn')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
