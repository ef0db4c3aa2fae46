import { Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { About } from '~/components/app/about';
import { usePreferences } from '~/components/app/preferencesContext';
import { OutLink } from '~/components/paper/OutLink';
import { Button } from '~/components/ui/Button';
import { KeyHint } from '~/components/ui/KeyHint';
import { activeKeys } from '~/lib/actions/activeKeys';
import { cardActions } from '~/lib/actions/cardActions';
import { keyText } from '~/lib/actions/keyText';

const feeds = [
  ['huggingface', 'https://huggingface.co/papers'],
  ['arxiv', 'https://arxiv.org/list/cs.LG/recent'],
] as const;

const keyed = ['star', 'tags', 'note'] as const;

export interface EmptyLibraryProps {
  sites: About['sites'];
  onImport: () => void;
}

/** Shown instead of an empty library: the steps that bring papers into it. */
export function EmptyLibrary({ sites, onImport }: EmptyLibraryProps) {
  const [{ keyboard }] = usePreferences();
  const keys = keyed.flatMap((id) => activeKeys(cardActions[id].keys, keyboard).slice(0, 1));
  return (
    <div className="min-h-0 flex-1 relative overflow-y-auto">
      <div className="mx-auto flex max-w-xl flex-col gap-6 px-5 py-8">
        <h2 className="text-balance font-serif text-xl">{i18n.t('library.empty')}</h2>
        <ol className="flex flex-col gap-6">
          <Step number={1} title={i18n.t('agree.start.feed')} hint={i18n.t('agree.start.feedHint')}>
            {feeds.map(([name, url]) => (
              <a
                key={name}
                href={url}
                target="_blank"
                rel="noreferrer"
                className="rounded-md border border-line-strong bg-surface px-3 py-1.5 font-medium hover:bg-sunken"
              >
                {i18n.t(`library.feeds.${name}`)}
              </a>
            ))}
          </Step>
          <Step
            number={2}
            title={i18n.t(keys.length === keyed.length ? 'agree.start.keys' : 'agree.start.click')}
            hint={i18n.t('agree.start.keysHint')}
          >
            {keys.length === keyed.length &&
              keyed.map((id, index) => (
                <span key={id} className="inline-flex items-center gap-1.5">
                  <KeyHint>{keyText(keys[index] ?? '').toUpperCase()}</KeyHint>
                  {i18n.t(`agree.start.keyOf.${id}`)}
                </span>
              ))}
          </Step>
          <Step number={3} title={i18n.t('agree.start.import')} hint={i18n.t('agree.start.importHint')}>
            <Button icon={<Upload size={15} />} onClick={onImport}>
              {i18n.t('library.import')}
            </Button>
          </Step>
        </ol>
        {sites.others.length > 0 && (
          <section className="flex flex-col gap-1 border-line border-t pt-4">
            <h3 className="font-medium">{i18n.t('agree.start.sites')}</h3>
            <p className="text-muted text-sm">{i18n.t('settings.sitesOthersHint')}</p>
            <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
              {sites.others.map(({ id, name, hosts: [host] }) => (
                <li key={id}>
                  <OutLink href={host && `https://${host}/`} className="text-accent">
                    {name}
                  </OutLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function Step({ number, title, hint, children }: { number: number; title: string; hint: string; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className="mt-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft font-medium text-accent text-sm"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        <div>
          <p className="font-medium">{title}</p>
          <p className="text-muted text-sm">{hint}</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
      </div>
    </li>
  );
}
