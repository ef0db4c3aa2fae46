import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { usePaperStore } from '~/components/paper/paperStoreContext';
import { Button } from '~/components/ui/Button';
import { onDemand } from '~/components/ui/onDemand';
import type { PaperState } from '~/lib/papers/paperStore';
import { typedDetails } from './typedDetails';

const EditDialog = onDemand(() => import('./EditDialog').then(({ EditDialog }) => EditDialog));

/** The button that opens the form of a paper's details; nothing where a paper cannot be edited. */
export function EditDetails({ paper, openAtFirst }: { paper: PaperState; openAtFirst: boolean }) {
  const store = usePaperStore();
  const [open, setOpen] = useState(openAtFirst);
  const { id } = paper;
  if (id === undefined || !store.edit) return null;
  const isKept = !open && Object.keys(typedDetails(id)).length > 0;
  return (
    <>
      <Button variant="quiet" size="sm" icon={<PenLine size={14} />} onClick={() => setOpen(true)}>
        {i18n.t(isKept ? 'edit.goOn' : 'edit.title')}
      </Button>
      {open ? <EditDialog id={id} paper={paper} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
