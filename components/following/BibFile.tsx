import { FilePen } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { useFinder } from '~/components/app/finderContext';
import { useDatabase } from '~/components/app/libraryContext';
import { MomentText } from '~/components/app/MomentText';
import { usePreferences } from '~/components/app/preferencesContext';
import { useCommand } from '~/components/app/useCommand';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { useSavedSearches } from '~/components/saved-searches/savedSearchesContext';
import { Button } from '~/components/ui/Button';
import { Select } from '~/components/ui/Select';
import { Switch } from '~/components/ui/Switch';
import { changeFollowed, type Followed, forgetFollowed, saveFollowed } from '~/lib/following/followedFile';
import { writeFollowed } from '~/lib/following/writeFollowed';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { canChooseFile, chooseBibFile } from '~/lib/platform/chooseFile';
import { requestFile } from '~/lib/platform/filePermission';
import { printTerm } from '~/lib/search/language/facetTerm';
import { pageSource } from './pageSource';
import { useFollowed } from './useFollowed';

/** Tags that are offered, the most used ones. */
const mostTags = 30;
const starred = printTerm({ facet: 'star' });

/** A `.bib` file that is rewritten after each change; nothing where the browser has no such files. */
export function BibFile() {
  const followed = useFollowed();
  const [preferences] = usePreferences();
  const [query, setQuery] = useState(starred);
  if (!canChooseFile() || followed === undefined) return null;

  const choose = async () => {
    const handle = await chooseBibFile(i18n.t('following.name'));
    if (!handle) return;
    const { exportTags: tags, exportNotes: notes, exportAbstracts: abstracts } = preferences;
    await saveFollowed({ id: crypto.randomUUID(), handle, query, tags, notes, abstracts });
  };
  return (
    <section aria-label={i18n.t('following.title')} className="flex flex-col gap-3">
      <h3 className="font-medium">{i18n.t('following.title')}</h3>
      <p className="text-muted text-sm">{i18n.t('following.hint')}</p>
      {followed ? (
        <FollowedFile followed={followed} />
      ) : (
        <>
          <PapersOfFile query={query} onChange={setQuery} />
          <div>
            <Button icon={<FilePen size={15} aria-hidden />} onClick={() => void choose()}>
              {i18n.t('following.choose')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The file that is followed: how it is, what is in it, and how to end it. */
function FollowedFile({ followed }: { followed: Followed }) {
  const { id, handle, query, tags, notes, abstracts, written, problem } = followed;
  const run = useCommand();
  const change = (some: Partial<Followed>) => void run(changeFollowed(id, some));
  return (
    <>
      <div className="flex flex-col gap-0.5">
        <p className="font-medium [overflow-wrap:anywhere]">
          <bdi>{handle.name}</bdi>
        </p>
        <p role="status" className="flex flex-wrap gap-x-2 text-muted text-sm">
          {written ? i18n.t('following.papers', written.papers, [numberText(written.papers)]) : i18n.t('following.soon')}
          {written && <MomentText at={written.at} />}
        </p>
      </div>
      {problem && <FileProblem followed={followed} />}
      <PapersOfFile query={query} onChange={(next) => change({ query: next })} />
      <Switch label={i18n.t('exportDialog.tags')} checked={tags} onChange={(on) => change({ tags: on })} />
      <Switch label={i18n.t('exportDialog.notes')} checked={notes} onChange={(on) => change({ notes: on })} />
      <Switch label={i18n.t('exportDialog.abstracts')} checked={abstracts} onChange={(on) => change({ abstracts: on })} />
      <div>
        <Button onClick={() => void run(forgetFollowed())}>{i18n.t('following.stop')}</Button>
      </div>
    </>
  );
}

/** Why the file is not written, with a button that does something about it. */
function FileProblem({ followed: { id, handle, problem = 'failed' } }: { followed: Followed }) {
  const db = useDatabase();
  const finder = useFinder();
  const [{ keyTemplate }] = usePreferences();
  const run = useCommand();
  const again = async () => {
    // Asked for in the click itself.
    if (problem === 'refused' && !(await requestFile(handle))) return;
    const overwrite = problem === 'changed' || problem === 'empty';
    if (!overwrite) await changeFollowed(id, { stamp: undefined, problem: undefined });
    await writeFollowed(
      pageSource(db, finder, () => keyTemplate),
      { overwrite },
    );
  };
  return (
    <div role="alert" className="flex flex-col items-start gap-2 rounded-md bg-danger-soft px-3 py-2">
      <p>{i18n.t(`following.problem.${problem}`)}</p>
      <Button size="sm" onClick={() => void run(again())}>
        {i18n.t(`following.again.${problem}`)}
      </Button>
    </div>
  );
}

function PapersOfFile({ query, onChange }: { query: string; onChange: (query: string) => void }) {
  const db = useDatabase();
  const { all: searches } = useSavedSearches();
  const tags = useLiveQuery(useCallback(() => readTagCounts(db), [db])).value;
  const options = useMemo(() => {
    const offered = new Map([
      [starred, i18n.t('following.starred')],
      ['', i18n.t('exportDialog.source.all')],
    ]);
    for (const { text, name } of searches ?? []) if (!offered.has(text)) offered.set(text, i18n.t('following.search', [name]));
    for (const { tag } of tags?.slice(0, mostTags) ?? []) {
      const text = printTerm({ facet: 'tag', value: tag });
      if (!offered.has(text)) offered.set(text, i18n.t('following.tag', [tag]));
    }
    // A search that was saved then, or a tag that is rare now.
    if (!offered.has(query)) offered.set(query, query);
    // An option needs a value.
    return [...offered].map(([text, label]) => ({ value: `q${text}`, label }));
  }, [searches, tags, query]);
  return (
    <Select
      label={i18n.t('exportDialog.what')}
      value={`q${query}`}
      options={options}
      onChange={(value) => onChange(value.slice(1))}
    />
  );
}
