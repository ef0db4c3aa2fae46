import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { Progress } from '~/components/ui/Progress';
import { useDelayed } from '~/components/ui/useDelayed';

/** Progress of the first search after a cold start, while the search worker reads the library. Matches so far are listed. */
export function ReadingProgress({ partial }: { partial: { searched: number; of: number } | undefined }) {
  const shown = useDelayed(partial !== undefined, 500);
  if (!shown || !partial) return null;
  const { searched, of } = partial;
  return <Progress label={i18n.t('query.searched', [numberText(searched), numberText(of)])} value={searched} max={of} />;
}
