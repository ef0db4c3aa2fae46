import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { kindLabel } from '~/components/citing/kindLabel';
import { failureText } from '~/components/paper/failureText';
import type { MarkFocus } from '~/components/paper/markFocus';
import { titleOf } from '~/components/paper/paperLine';
import { PaperStoreProvider } from '~/components/paper/paperStoreContext';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { useToast } from '~/components/ui/Toast';
import type { CopyKind } from '~/lib/papers/copyKinds';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperStore } from '~/lib/papers/paperStore';
import type { ErrorCode } from '~/lib/papers/result';
import { copyText } from '~/lib/platform/copyText';
import { CardEditor } from './CardEditor';
import { type Messages, messagePaperStore } from './messagePaperStore';
import type { UnsavedNote } from './rescuedNote';
import { useEscape } from './useEscape';
import type { WatchVisibility } from './useVisibility';

interface Loaded {
  unsaved: UnsavedNote | undefined;
  draft: PaperDraft;
  focus: MarkFocus;
  store: PaperStore;
}

interface Props {
  token: string;
  messages: Messages;
  watchVisibility: WatchVisibility;
  /** Whether the user is in another window or tab. */
  isElsewhere: () => Promise<boolean>;
  /** Whether single letters and digits are keys. */
  hasKeys: () => boolean;
}

/** Sends the token that the editor was opened with to the background, and edits the paper that it identifies. */
export function EditorApp({ token, messages, watchVisibility, isElsewhere, hasKeys }: Props) {
  const { show } = useToast();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const close = () => void messages.request('editor.close', { token });
  // Sent directly from the click: the browser opens a panel only for a click.
  const openPanel = () => void messages.request('sidePanel.open', {});

  const copy = async (draft: PaperDraft, kind?: CopyKind) => {
    const reply = await messages.request('editor.cite', { draft, kind });
    const hasCopied = reply.ok && (await copyText(reply.value.text, reply.value.html));
    if (hasCopied) return show({ message: i18n.t('editor.copied', [kindLabel(reply.value.kind)]) });
    const reason = reply.ok ? i18n.t('editor.copyRefused') : failureText(reply.code);
    show({ message: `${i18n.t('editor.notCopied')} ${reason}`, tone: 'error' });
  };

  useEffect(() => {
    if (loaded) document.title = titleOf(loaded.draft);
  }, [loaded]);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const reply = await messages.request('editor.load', { token });
      const unsaved = reply.ok ? await messages.rescue.read(reply.value.draft) : undefined;
      if (!current) return;
      if (reply.ok) setLoaded({ ...reply.value, unsaved, store: messagePaperStore(reply.value.draft, messages) });
      else setFailed(reply.code);
    };
    void load();
    return () => {
      current = false;
    };
  }, [token, messages]);

  if (failed) return <NotOpened code={failed} onClose={close} />;
  if (!loaded) return null;
  return (
    <PaperStoreProvider store={loaded.store}>
      <CardEditor
        draft={loaded.draft}
        focus={loaded.focus}
        unsaved={loaded.unsaved}
        watchVisibility={watchVisibility}
        isElsewhere={isElsewhere}
        hasKeys={hasKeys}
        onClose={close}
        onResize={(size) => void messages.request('editor.resize', { token, size })}
        onOpenPanel={openPanel}
        onOpenLibrary={() => void messages.request('editor.openLibrary', { draft: loaded.draft })}
        onCopy={(kind) => void copy(loaded.draft, kind)}
      />
    </PaperStoreProvider>
  );
}

function NotOpened({ code, onClose }: { code: ErrorCode; onClose: () => void }) {
  useEscape(onClose);
  return (
    <main role="alert" className="h-dvh overflow-y-auto bg-surface">
      <EmptyState title={i18n.t('editor.notOpened')} action={<Button onClick={onClose}>{i18n.t('ui.close')}</Button>}>
        {code === 'not-found' ? i18n.t('editor.openAgain') : failureText(code)}
      </EmptyState>
    </main>
  );
}
