import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { NotFetched } from './NotFetched';
import { Spinner } from './Spinner';
import { useDelayed } from './useDelayed';

const InPlace = ({ children }: { children: ReactNode }) => children;

/**
 * A component whose code is fetched when it is first rendered, so that a page starts without it. Until the code arrives, a
 * spinner is rendered in its place; if the code cannot be fetched, a message and a retry button. Code that has been fetched
 * already is rendered at once.
 * @param Frame rendered around the spinner or the message, with the component's own properties; by default nothing is.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Frame: ComponentType<Props & { children: ReactNode }> = InPlace,
): ComponentType<Props> {
  let Part: ComponentType<Props> | undefined;
  const fetchPart = async (): Promise<void> => {
    Part ??= await load();
  };

  return function OnDemand(props: Props) {
    const [failed, setFailed] = useState(false);
    const [isThere, setThere] = useState(Part !== undefined);
    useEffect(() => {
      if (isThere || failed) return;
      let gone = false;
      fetchPart().then(
        () => gone || setThere(true),
        () => gone || setFailed(true),
      );
      return () => {
        gone = true;
      };
    }, [isThere, failed]);

    if (Part) return <Part {...props} />;
    return <Frame {...props}>{failed ? <NotFetched onRetry={() => setFailed(false)} /> : <Waiting />}</Frame>;
  };
}

function Waiting() {
  if (!useDelayed(true)) return null;
  return (
    <div className="flex justify-center py-8">
      <Spinner label={i18n.t('ui.loading')} />
    </div>
  );
}
