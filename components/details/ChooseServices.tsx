import { useState } from 'react';
import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { notSavedText } from '~/components/app/notSavedText';
import { usePreferences } from '~/components/app/preferencesContext';
import { Button } from '~/components/ui/Button';
import { Switch } from '~/components/ui/Switch';
import { useToast } from '~/components/ui/Toast';
import type { Target } from '~/lib/completing/runDetails';
import type { StoredRun } from '~/lib/completing/storedRun';
import { type ServiceId, serviceIds, services } from '~/lib/network/service';
import { askForHosts } from '~/lib/platform/hostAccess';
import type { DetailsRun } from './useDetails';

interface Props {
  ids: readonly string[];
  interrupted: StoredRun | undefined;
  run: DetailsRun;
}

/** Which services are asked, with what each one gets. The browser asks for access to their hosts at the click. */
export function ChooseServices({ ids, interrupted, run }: Props) {
  const [preferences, change] = usePreferences();
  const { show } = useToast();
  const [chosen, setChosen] = useState<readonly ServiceId[]>(() => serviceIds.filter((id) => preferences.services.includes(id)));
  const [isRefused, setRefused] = useState(false);

  const begin = (which: readonly ServiceId[], target: Target | StoredRun) => {
    // The browser shows its prompt only directly after a click: nothing may be awaited before the request.
    const request = askForHosts(which.map((id) => services[id].pattern));
    const go = async () => {
      const isGranted = await request;
      setRefused(!isGranted);
      if (!isGranted) return;
      await change({ services: [...new Set([...which, ...('ids' in target ? [] : preferences.services)])] });
      await run.start(target);
    };
    go().catch((error: unknown) => show({ message: notSavedText(error), tone: 'error' }));
  };

  return (
    <div className="flex flex-col gap-4">
      {interrupted ? (
        <div className="flex flex-wrap items-center gap-2 rounded-lg bg-accent-soft px-3 py-2">
          <p className="min-w-40 flex-1">
            {i18n.t('details.interrupted', [numberText(interrupted.remaining.length), numberText(interrupted.total)])}
          </p>
          <Button size="sm" onClick={() => begin(interrupted.services, interrupted)}>
            {i18n.t('details.goOn')}
          </Button>
          <Button variant="quiet" size="sm" onClick={() => void run.discard(interrupted)}>
            {i18n.t('details.discard')}
          </Button>
        </div>
      ) : null}
      <p className="text-muted">
        {ids.length === 0 ? i18n.t('details.hintNone') : i18n.t('details.hint', [papersText(ids.length)])}
      </p>
      {ids.length === 0 ? null : (
        <>
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-2 font-medium">{i18n.t('details.services')}</legend>
            {serviceIds.map((id) => (
              <Switch
                key={id}
                label={services[id].name}
                hint={i18n.t(`details.sends.${id}`)}
                checked={chosen.includes(id)}
                onChange={(on) => setChosen((before) => serviceIds.filter((each) => (each === id ? on : before.includes(each))))}
              />
            ))}
          </fieldset>
          <p className="text-muted text-sm">{i18n.t('details.nothingElse')}</p>
          <p role="alert" className="text-danger text-sm empty:hidden">
            {isRefused ? i18n.t('details.notGranted') : null}
          </p>
          <div className="flex flex-wrap items-center justify-end gap-3 pb-2">
            {chosen.length === 0 ? <p className="text-muted text-sm">{i18n.t('details.chooseOne')}</p> : null}
            <Button variant="primary" disabled={chosen.length === 0} onClick={() => begin(chosen, { ids, services: chosen })}>
              {i18n.t('details.start')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
