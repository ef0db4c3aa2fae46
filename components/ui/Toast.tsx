import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { classes } from './classes';

export interface ToastOptions {
  message: string;
  tone?: 'info' | 'error' | 'success' | undefined;
  action?: { label: string; onAction: () => void } | undefined;
  /** Milliseconds; 0 stays until it is dismissed. Errors stay unless said otherwise. */
  duration?: number | undefined;
}

interface ToastProviderProps {
  children: ReactNode;
  /** The name of each message's close button. */
  closeLabel: string;
  /** The name of the region, which F6 goes to. */
  regionLabel: string;
}

/** Messages at the edge of the window, read aloud as they come. One provider per page. */
export function ToastProvider({ children, closeLabel, regionLabel }: ToastProviderProps) {
  return (
    <Base.Provider limit={3}>
      <ShowProvider>{children}</ShowProvider>
      <Base.Portal>
        <Base.Viewport
          aria-label={regionLabel}
          className="fixed inset-x-3 bottom-3 z-60 mx-auto flex max-w-md flex-col-reverse gap-2 outline-none"
        >
          <ToastList closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

const durationOf = ({ duration, tone, action }: ToastOptions): number =>
  duration ?? (tone === 'error' ? 0 : action ? 8000 : 5000);

interface ShowToast {
  /** @returns the id of the message. */
  show: (options: ToastOptions) => string;
  close: (id: string) => void;
}

const ShowContext = createContext<ShowToast | null>(null);

/** Both are stable, and whoever holds them is not drawn again when a message comes or goes. */
export function useToast(): ShowToast {
  const toast = useContext(ShowContext);
  if (!toast) throw new Error('useToast needs a ToastProvider.');
  return toast;
}

/** Of all that show messages only this one listens to them, as Base UI's own hook does. */
function ShowProvider({ children }: { children: ReactNode }) {
  const { add, close } = Base.useToastManager();
  const toast = useMemo<ShowToast>(
    () => ({
      show(options) {
        const { message, tone = 'info', action } = options;
        const id = add({
          description: message,
          type: tone,
          timeout: durationOf(options),
          priority: tone === 'error' ? 'high' : 'low',
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                close(id);
                action.onAction();
              },
            },
          }),
        });
        return id;
      },
      close,
    }),
    [add, close],
  );
  return <ShowContext value={toast}>{children}</ShowContext>;
}

const signs: Record<string, ReactNode> = {
  error: <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-danger" />,
  success: <CircleCheck aria-hidden size={16} className="mt-0.5 shrink-0 text-good" />,
};

function ToastList({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      aria-label={String(toast.description ?? '')}
      swipeDirection={[]}
      // Base UI hides an unfocused message from screen readers although its buttons can be reached by Tab.
      aria-hidden={false}
      className={classes(
        'rounded-lg border bg-surface text-ink shadow-lg shadow-black/10 transition-opacity duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0',
        toast.type === 'error' ? 'border-danger' : 'border-line-strong',
      )}
    >
      <Base.Content className="flex items-start gap-2 py-2 pr-1.5 pl-3">
        {signs[toast.type ?? '']}
        <Base.Description className="min-w-0 flex-1 py-px text-sm [overflow-wrap:anywhere]" />
        <Base.Action className="-my-0.5 min-h-7 shrink-0 cursor-pointer rounded-md px-2 font-medium text-accent text-sm hover:bg-accent-soft" />
        <Base.Close
          aria-label={closeLabel}
          aria-hidden={false}
          className="-my-0.5 inline-flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden size={14} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
