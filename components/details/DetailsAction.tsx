import { FileSearch } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { useGetDetails } from './detailsContext';

/** Button that gets the details of one paper. */
export function DetailsAction({ id }: { id: string }) {
  const getDetails = useGetDetails();
  return (
    <Button variant="quiet" size="sm" icon={<FileSearch size={14} />} onClick={() => getDetails([id])}>
      {i18n.t('details.open')}
    </Button>
  );
}
