import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { SiteEntry } from '~/components/app/about';
import { Button } from '~/components/ui/Button';
import { useToast } from '~/components/ui/Toast';
import { isOfSite, patternHost } from './patternHost';

interface Props {
  /** Match patterns such as `https://openreview.net/*`. */
  patterns: readonly string[];
  /** Sites whose names are shown beside their hosts. */
  known: readonly SiteEntry[];
  giveUp: (pattern: string) => Promise<void>;
  onGone: () => Promise<void>;
}

/** The hosts on which the user turned Dogear on, each with a button that returns the permission to the browser. */
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
      // The pressed button was removed: focus the first of the remaining ones, once they are enabled again.
      requestAnimationFrame(() => list.current?.querySelector('button')?.focus());
    }
  };
  return (
    <ul ref={list} className="flex flex-col gap-1">
      {patterns.map((pattern) => {
        const host = patternHost(pattern);
        const site = known.find((entry) => isOfSite(pattern, entry));
        // Show `http:`, because two patterns of one host differ only in their scheme.
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
