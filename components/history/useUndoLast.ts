import { useRef } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useEventCallback } from '~/components/app/useEventCallback';
import { useJob } from '~/components/app/useJob';
import { undoneText } from '~/components/paper/undoneText';
import { useToast } from '~/components/ui/Toast';
import type { entrySentence } from './entrySentence';
import type { RecentAction } from './recentActions';

type Sentence = typeof entrySentence;

/** With more papers than this, a key alone does not undo an action: it may have been an import of last week. */
const fewPapers = 50;

/** @returns a stable function that undoes the last action that is not undone yet, and says which it was. Calls wait for earlier ones. */
export function useUndoLast(): () => Promise<void> {
  const db = useDatabase();
  const run = useCommand();
  const { takeBack } = useJob();
  const { show, close, closeUndo } = useToast();
  const chain = useRef(Promise.resolve());
  const said = useRef<string>(undefined);

  const say = (message: string) => {
    // One message at a time, however often the key is pressed.
    if (said.current !== undefined) close(said.current);
    said.current = show({ message });
  };
  const undo = async (action: RecentAction, sentence: Sentence) => {
    const { seq, paperCount } = action.entry;
    if (!(await takeBack(seq, paperCount))) return;
    closeUndo(seq);
    say(doneText(action, sentence));
  };
  const undoLast = async () => {
    // Loaded with the first undo: the first rows need none of it.
    const reading = import('./recentActions').then(({ lastAction }) => lastAction(db));
    const loaded = await run(Promise.all([reading, import('./entrySentence')]));
    if (loaded === undefined) return;
    const [last, { entrySentence: sentence }] = loaded;
    if (last === null) return say(i18n.t('agree.undo.nothing'));
    const { entry } = last;
    if (entry.paperCount <= fewPapers) return undo(last, sentence);
    const message = i18n.t('agree.undo.ask', [sentence(entry), papersText(entry.paperCount)]);
    show({ message, action: { label: i18n.t('paper.undo'), onAction: () => void undo(last, sentence), undoes: true } });
  };
  return useEventCallback(() => {
    chain.current = chain.current.then(undoLast);
    return chain.current;
  });
}

function doneText({ entry, title }: RecentAction, sentenceOf: Sentence): string {
  const sentence = sentenceOf(entry);
  if (entry.paperCount > 1) return undoneText(`${sentence} · ${papersText(entry.paperCount)}`);
  return title === undefined ? undoneText(sentence) : i18n.t('agree.undo.doneOf', [sentence, title]);
}
