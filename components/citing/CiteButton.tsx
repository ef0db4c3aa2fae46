import { Quote } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import type { Paper } from '~/lib/papers/paper';
import type { PaperState } from '~/lib/papers/paperStore';
import { useCiting } from './citingContext';

/** The paper of a state, as far as a citation needs it; one that is not in the library has no id. */
const paperOf = ({ id = '', bibliography, identifiers }: PaperState): Paper => ({
  ...bibliography,
  identifiers,
  id,
  sites: [],
  createdAt: 0,
  refreshedAt: 0,
});

/** Opens the forms of a citation of one paper. */
export function CiteButton({ paper }: { paper: PaperState }) {
  const { choose } = useCiting();
  return (
    <Button variant="quiet" size="sm" icon={<Quote aria-hidden size={14} />} onClick={() => choose(async () => [paperOf(paper)])}>
      {i18n.t('citing.cite')}
    </Button>
  );
}
