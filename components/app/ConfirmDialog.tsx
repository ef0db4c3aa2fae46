import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { Dialog } from '~/components/ui/Dialog';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Label of the confirming button. */
  confirm: string;
  onConfirm: () => void;
  children: ReactNode;
}

/** Asks for confirmation before a deletion. */
export function ConfirmDialog({ open, onOpenChange, title, confirm, onConfirm, children }: ConfirmDialogProps) {
  const accept = () => {
    onOpenChange(false);
    onConfirm();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      width="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{i18n.t('library.cancel')}</Button>
          <Button variant="danger" onClick={accept}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
