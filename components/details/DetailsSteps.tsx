import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { failureText } from '~/components/paper/failureText';
import { Progress } from '~/components/ui/Progress';
import { Spinner } from '~/components/ui/Spinner';
import { services } from '~/lib/network/service';
import { ChooseServices } from './ChooseServices';
import type { DetailsTarget } from './detailsTarget';
import { FoundChanges } from './FoundChanges';
import { type DetailsState, useDetails } from './useDetails';

/** The steps of "Get details": choosing services, asking them, looking at what would change. */
export function DetailsSteps({ target, onDone }: { target: DetailsTarget; onDone: () => void }) {
  const run = useDetails(target);
  const { state } = run;
  switch (state.step) {
    case 'counting':
      return (
        <div className="flex items-center gap-3 py-6">
          <Spinner label={i18n.t('details.counting')} />
        </div>
      );
    case 'choose':
      return <ChooseServices ids={state.ids} interrupted={state.interrupted} run={run} />;
    case 'asking':
      return <Asking state={state} onStop={run.stop} />;
    case 'found':
      return <FoundChanges found={state.found} left={state.left} run={run} onDone={onDone} />;
    case 'failed':
      return <p role="alert">{failureText(state.failure.code)}</p>;
  }
}

function Asking({ state, onStop }: { state: Extract<DetailsState, { step: 'asking' }>; onStop: () => void }) {
  const { done, total, wait } = state;
  return (
    <div className="flex flex-col gap-2 py-2">
      <Progress
        label={i18n.t('details.asking', [papersText(total)])}
        value={done === 0 ? null : done}
        max={total || 1}
        onCancel={onStop}
        cancelLabel={i18n.t('details.stop')}
      />
      <p role="status" className="min-h-5 text-muted text-sm">
        {wait ? i18n.t('details.waiting', wait.seconds, [numberText(wait.seconds), services[wait.service].name]) : null}
      </p>
    </div>
  );
}
