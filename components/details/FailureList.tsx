import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import type { FoundDetails } from '~/lib/completing/planDetails';
import { services } from '~/lib/network/service';
import { groupBy } from '~/lib/papers/groupBy';

/** Which services gave no answer, why, and about how many papers. */
export function FailureList({ found }: { found: readonly FoundDetails[] }) {
  const groups = groupBy(
    found.flatMap(({ failures }) => failures),
    ({ service, code }) => `${service} ${code}`,
  );
  if (found.length === 0) return null;
  return (
    <ul className="text-danger">
      {[...groups].map(([key, [first, ...rest]]) =>
        first ? (
          <li key={key}>
            {i18n.t('details.noAnswer', [services[first.service].name, i18n.t(`details.failures.${first.code}`)])}{' '}
            <span className="text-muted">{i18n.t('details.noAnswerOver', rest.length + 1, [numberText(rest.length + 1)])}</span>
          </li>
        ) : null,
      )}
    </ul>
  );
}
