import { i18n } from '#i18n';
import type { Likelihood } from '~/lib/ranking/judgePaper';

const names = ['low', 'middle', 'high'] as const;

/** Says how likely the user is to keep a paper, in three steps, and why. */
export function HintLine({ rank: { hint, because } }: { rank: Likelihood }) {
  if (hint === 0) return null;
  const text = i18n.t(`pageList.hints.${names[hint - 1] ?? 'low'}`);
  const sentence = because.length > 0 ? i18n.t('pageList.hintBecause', [text, because.join(', ')]) : text;
  return (
    <p className="mt-0.5 flex items-center gap-1.5 text-muted text-xs" title={sentence}>
      <span aria-hidden className="inline-flex shrink-0 items-end gap-px">
        {names.map((name, step) => (
          <span
            key={name}
            style={{ height: 5 + step * 2 }}
            className={step < hint ? 'w-1 bg-star forced-colors:bg-[Highlight]' : 'w-1 bg-line-strong/40'}
          />
        ))}
      </span>
      <bdi className="truncate">{sentence}</bdi>
    </p>
  );
}
