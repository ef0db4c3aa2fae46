import { i18n } from '#i18n';
import { MathText } from '~/components/paper/maths/MathText';
import type { Bibliography } from '~/lib/papers/paper';
import { venueOf } from '~/lib/papers/venueOf';

/** Where a paper was published, as far as a citation needs it and the line of year and venue does not say it. */
export function PublicationLine({ of }: { of: Bibliography }) {
  const shown = venueOf(of);
  const named = (['volume', 'issue', 'pages'] as const).flatMap((field) =>
    of[field] ? [`${i18n.t(`edit.fields.${field}`)} ${of[field]}`] : [],
  );
  const names = [of.container, of.event].filter((name) => name && name !== shown);
  const parts = [...new Set([...names, ...named, of.publisher])].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <p className="text-muted text-sm [overflow-wrap:anywhere]">
      <bdi>
        <MathText text={parts.join(' · ')} />
      </bdi>
    </p>
  );
}
