import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { classes } from '~/components/ui/classes';
import { type PanelState, panelTabs } from '~/lib/settings/panelState';

type Tab = PanelState['tab'];

interface Props {
  tab: Tab;
  onTab: (tab: Tab) => void;
  children: ReactNode;
}

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * The two tabs of the side panel, with the shown part below them. Arrow keys move between them
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/, 2024).
 */
export function PanelTabs({ tab, onTab, children }: Props) {
  const id = useId();
  const labels: Record<Tab, string> = { page: i18n.t('popup.page'), library: i18n.t('pageList.library') };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = panelTabs[(panelTabs.indexOf(tab) + step + panelTabs.length) % panelTabs.length];
    if (!next) return;
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div className="flex h-dvh flex-col bg-page text-ink">
      <section aria-label={i18n.t('pageList.tabs')} className="shrink-0">
        <div
          role="tablist"
          aria-label={i18n.t('pageList.tabs')}
          onKeyDown={onKeyDown}
          className="flex gap-1 border-line border-b px-3"
        >
          {panelTabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}-${each}`}
              data-tab={each}
              aria-selected={each === tab}
              aria-controls={each === tab ? `${id}-panel` : undefined}
              tabIndex={each === tab ? 0 : -1}
              onClick={() => onTab(each)}
              className={classes(
                '-mb-px min-h-8 cursor-pointer border-b-2 px-2 py-1 text-sm outline-offset-[-2px]',
                each === tab
                  ? 'border-accent font-medium text-ink forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]'
                  : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {labels[each]}
            </button>
          ))}
        </div>
      </section>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className="flex min-h-0 flex-1 flex-col">
        {children}
      </div>
    </div>
  );
}
