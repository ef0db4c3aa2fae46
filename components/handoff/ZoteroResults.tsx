import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { MathText } from '~/components/paper/maths/MathText';
import { titleOf } from '~/components/paper/paperLine';
import { Button } from '~/components/ui/Button';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { SendResult } from '~/lib/zotero/sendPapers';
import type { Results, Sending } from './useSending';

export interface ZoteroResultsProps {
  entries: readonly LibraryEntry[];
  results: Results;
  onAgain: Sending['again'];
  onDone: () => void;
}

/** Most papers that are listed by name; failed ones stand first. */
const mostListed = 200;

/** What became of each paper, with a button that tries the failed ones again. */
export function ZoteroResults({ entries, results, onAgain, onDone }: ZoteroResultsProps) {
  const tried = entries.flatMap(({ paper }) => {
    const result = results.get(paper.id);
    return result ? [{ paper, result }] : [];
  });
  const failed = tried.filter(({ result }) => !result.sent);
  const listed = [...failed, ...tried.filter(({ result }) => result.sent)].slice(0, mostListed);
  return (
    <div className="flex flex-col gap-3">
      <p role="status">
        {[
          i18n.t('zotero.sentMany', [papersText(tried.length - failed.length)]),
          ...(failed.length > 0 ? [i18n.t('zotero.failedMany', failed.length, [numberText(failed.length)])] : []),
        ].join(' ')}
      </p>
      <ul aria-label={i18n.t('zotero.results')} className="flex flex-col gap-2">
        {listed.map(({ paper, result }) => (
          <li key={paper.id} className="border-line border-b pb-2 last:border-b-0">
            <p dir="auto" className="font-medium [overflow-wrap:anywhere]">
              <MathText text={titleOf(paper)} />
            </p>
            <p className={result.sent ? 'text-muted text-sm' : 'text-danger text-sm'}>{sentence(result)}</p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2">
        {failed.length > 0 && <Button onClick={() => onAgain(entries)}>{i18n.t('zotero.again')}</Button>}
        <Button variant="primary" onClick={onDone}>
          {i18n.t('zotero.done')}
        </Button>
      </div>
    </div>
  );
}

const ofPdf = { added: 'zotero.sentPdf', none: 'zotero.sentNoPdf', failed: 'zotero.sentPdfFailed' } as const;

function sentence(result: SendResult): string {
  if (!result.sent) return i18n.t(`zotero.problem.${result.problem}`);
  if (result.unplaced !== undefined) return i18n.t('zotero.unplaced');
  return i18n.t(result.pdf === undefined ? 'zotero.sent' : ofPdf[result.pdf]);
}
