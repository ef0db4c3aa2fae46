import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { i18n } from '#i18n';
import { ariaKeys } from '~/lib/actions/keyText';
import { classes } from './classes';
import { ToastPlaces } from './ToastPlace';
import { type UndoCommand, undoKeys, undoKeyText, useUndoKey } from './undoKey';

export interface ToastOptions {
  message: string;
  tone?: 'info' | 'error' | 'success' | undefined;
  /**
   * `undoes`: the action undoes what the message reports, the entry of the history with this number if there is one. The undo key
   * triggers it too while the message is shown, unless the page has an undo of its own for the history.
   */
  action?: { label: string; onAction: () => void; undoes?: true | number } | undefined;
  /** Milliseconds that the message is shown; with 0 it stays until it is dismissed. */
  duration?: number | undefined;
}

interface ToastProviderProps {
  children: ReactNode;
  /** Label of each message's close button. */
  closeLabel: string;
  /** Label of the region of the messages, which F6 moves the focus to. */
  regionLabel: string;
}

/** Shows messages in the page's `ToastPlace`, or else at the edge of the window. Screen readers announce them. One per page. */
export function ToastProvider({ children, closeLabel, regionLabel }: ToastProviderProps) {
  return (
    <Base.Provider limit={3}>
      <ToastPlaces>
        {(container) => (
          <>
            <ShowProvider region={container}>{children}</ShowProvider>
            {createPortal(
              <Base.Viewport
                aria-label={regionLabel}
                // Without this, Base UI keeps a message while the pointer is over it.
                onMouseEnter={(event) => event.preventBaseUIHandler()}
                onMouseMove={(event) => event.preventBaseUIHandler()}
                className="flex flex-col-reverse outline-none"
              >
                <ToastList closeLabel={closeLabel} />
              </Base.Viewport>,
              container,
            )}
          </>
        )}
      </ToastPlaces>
    </Base.Provider>
  );
}

const durationOf = ({ duration, tone, action }: ToastOptions): number =>
  duration ?? (tone === 'error' ? 15_000 : action ? 8000 : 5000);

interface ShowToast {
  /** @returns the id of the message. */
  show: (options: ToastOptions) => string;
  close: (id: string) => void;
  /** Closes the messages that offer to undo an entry of the history. */
  closeUndo: (entry: number) => void;
  setUndo: (command: UndoCommand | undefined) => void;
}

const ShowContext = createContext<ShowToast | null>(null);

/** The functions are stable: a component that uses them does not re-render when a message appears or disappears. */
export function useToast(): ShowToast {
  const toast = useContext(ShowContext);
  if (!toast) throw new Error('useToast needs a ToastProvider.');
  return toast;
}

/** Uses Base UI's hook, which re-renders on every change of the messages, so that components that show messages need not. */
function ShowProvider({ region, children }: { region: Element; children: ReactNode }) {
  const { add, close, toasts } = Base.useToastManager();
  const undoes = useRef(new Map<string, { act: () => void; undoes: true | number }>());
  const command = useRef<UndoCommand>(undefined);
  const [hasCommand, setHasCommand] = useState(false);
  const toast = useMemo<ShowToast>(
    () => ({
      show(options) {
        const { message, tone = 'info', action } = options;
        const act = () => {
          close(id);
          action?.onAction();
        };
        const id: string = add({
          description: message,
          type: tone,
          timeout: 0,
          priority: tone === 'error' ? 'high' : 'low',
          onClose: () => void undoes.current.delete(id),
          ...(action && {
            actionProps: {
              children: action.undoes ? i18n.t('agree.undo.withKey', [action.label, undoKeyText(command.current)]) : action.label,
              onClick: act,
              ...(action.undoes && { 'aria-keyshortcuts': ariaKeys(undoKeys(command.current)) }),
            },
          }),
        });
        if (action?.undoes) undoes.current.set(id, { act, undoes: action.undoes });
        const duration = durationOf(options);
        if (duration > 0) closeAfter(duration, region, () => close(id));
        return id;
      },
      close,
      closeUndo(entry) {
        for (const [id, offered] of undoes.current) if (offered.undoes === entry) close(id);
      },
      setUndo(next) {
        command.current = next;
        setHasCommand(next !== undefined);
      },
    }),
    [add, close, region],
  );
  useUndoKey(
    hasCommand || toasts.length > 0,
    () => command.current,
    (inModal) => {
      const newest = [...undoes.current.values()].at(-1);
      if (newest && (newest.undoes === true || !command.current)) newest.act();
      else if (!inModal) command.current?.run();
    },
  );
  return <ShowContext value={toast}>{children}</ShowContext>;
}

/** Milliseconds until the next attempt to close a message that has to stay. */
const again = 1000;

/**
 * Closes a message after `duration` milliseconds, but not while the page is hidden or a message has keyboard focus. A pointer
 * over the message does not delay it.
 */
function closeAfter(duration: number, region: Element, close: () => void): void {
  setTimeout(() => {
    if (document.hidden || region.querySelector(':focus-visible')) closeAfter(again, region, close);
    else close();
  }, duration);
}

/** Makes the undo keys of this page undo the last action of the history. @param run must be stable. */
export function useUndoCommand(run: () => void, letters: boolean): void {
  const { setUndo } = useToast();
  useEffect(() => {
    setUndo({ run, letters });
    return () => setUndo(undefined);
  }, [setUndo, run, letters]);
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
      data-message
      aria-label={String(toast.description ?? '')}
      swipeDirection={[]}
      // Base UI hides an unfocused message from screen readers although its buttons can be reached by Tab.
      aria-hidden={false}
      className={classes(
        'mx-2 mb-2 rounded-lg border bg-surface text-ink shadow-lg shadow-black/10 transition-opacity duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0',
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
