import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { SiteEntry } from '~/components/app/about';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import { isOfSite, patternHost } from './patternHost';

interface Props {
  /** Match patterns, `https://openreview.net/*`. */
  patterns: readonly string[];
  /** Sites whose hosts are shown by their names. */
  known: readonly SiteEntry[];
  giveUp: (pattern: string) => Promise<void>;
  onGone: () => Promise<void>;
}

/** The hosts that the reader turned Dogear on for; each can be given back to the browser. */
export function GrantedSites({ patterns, known, giveUp, onGone }: Props) {
  const { show } = useToast();
  const list = useRef<HTMLUListElement>(null);
  const [busy, setBusy] = useState(false);
  const remove = async (pattern: string) => {
    setBusy(true);
    try {
      await giveUp(pattern);
      await onGone();
      show({ message: i18n.t('settings.siteRemoved', [patternHost(pattern)]) });
    } catch {
      show({ message: i18n.t('settings.siteNotRemoved', [patternHost(pattern)]), tone: 'error' });
    } finally {
      setBusy(false);
      // The button that was pressed is gone; once the others can be pressed again, the keyboard goes on at the first.
      requestAnimationFrame(() => list.current?.querySelector('button')?.focus());
    }
  };
  return (
    <ul ref={list} className="flex flex-col gap-1">
      {patterns.map((pattern) => {
        const host = patternHost(pattern);
        const site = known.find((entry) => isOfSite(pattern, entry));
        // Two patterns of one host differ in their scheme.
        const shown = pattern.startsWith('http:') ? `http://${host}` : host;
        return (
          <li key={pattern} className="flex items-center justify-between gap-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {site ? `${site.name} ` : null}
              <span className={site ? 'text-muted' : ''}>{shown}</span>
            </span>
            <Button
              size="sm"
              disabled={busy}
              aria-label={i18n.t('settings.removeSiteNamed', [shown])}
              onClick={() => void remove(pattern)}
            >
              {i18n.t('settings.removeSite')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
