import { RotateCcw } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import { TextField } from '~/components/ui/TextField';
import { keptKey, keysOfOneList } from '~/lib/formats/writers/citationKey';
import {
  defaultKeyTemplate,
  type KeyProblem,
  keyTemplateOf,
  longestKeyTemplate,
  parseKeyTemplate,
} from '~/lib/formats/writers/keyTemplate';
import { keysFor } from '~/lib/jobs/keysFor';
import { listPapers } from '~/lib/library/lists/listPapers';
import type { Paper } from '~/lib/papers/paper';
import { samplePapers } from './samplePapers';

export interface KeyTemplateProps {
  /** Empty for Dogear's own. */
  template: string;
  /** Called with templates that are right. */
  onChange: (template: string) => void;
}

/** Number of papers in the preview, and of those that are looked through for them. */
const previewed = 3;
const looked = 60;
/** Milliseconds without a change before the keys of the whole library are asked for. */
const pause = 400;

/** The template of citation keys, with the keys of three papers. One that is wrong is not kept: the last right one stays in force. */
export function KeyTemplate({ template, onChange }: KeyTemplateProps) {
  const db = useDatabase();
  const heading = useId();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (template || defaultKeyTemplate);
  const parsed = useMemo(() => parseKeyTemplate(text), [text]);
  const newest = useLiveQuery(
    useCallback(async () => (await listPapers(db, { filter: {}, sort: 'added', descending: true, limit: looked })).entries, [db]),
  ).value;
  const papers = useMemo(() => {
    // A key that a file gave would show nothing of the template.
    const named = newest?.map(({ paper }) => paper).filter((paper) => keptKey(paper) === undefined);
    return named && (named.length > 0 ? named.slice(0, previewed) : samplePapers);
  }, [newest]);
  const keys = useKeys(papers ?? [], template);

  const change = (next: string) => {
    const result = parseKeyTemplate(next);
    setTyped(next);
    if ('template' in result) onChange(next === defaultKeyTemplate ? '' : next);
  };
  const reset = () => {
    setTyped(undefined);
    onChange('');
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={i18n.t('keys.template')}
        value={text}
        maxLength={longestKeyTemplate}
        spellCheck={false}
        autoComplete="off"
        dir="ltr"
        error={'problem' in parsed ? problemText(parsed.problem, text) : undefined}
        hint={i18n.t('keys.hint')}
        onChange={change}
        // What is wrong is not kept, so it does not stay in the field.
        onBlur={() => setTyped(undefined)}
      />
      <div>
        <Button
          size="sm"
          icon={<RotateCcw size={14} />}
          disabled={template === '' && text === defaultKeyTemplate}
          // A press would first take the focus from the field, and with it the text that is to be reset.
          onMouseDown={(event) => event.preventDefault()}
          onClick={reset}
        >
          {i18n.t('keys.reset')}
        </Button>
      </div>
      <h3 id={heading} className="font-semibold text-muted text-xs">
        {i18n.t('obsidian.preview')}
      </h3>
      <ul aria-labelledby={heading} className="flex flex-col gap-1 rounded-md bg-sunken p-2">
        {papers?.map((paper, at) => (
          <li key={paper.id} className="flex min-w-0 flex-col">
            <code dir="ltr" className="text-xs [overflow-wrap:anywhere]">
              {keys[at]}
            </code>
            <span dir="auto" className="truncate text-muted text-xs">
              {paper.title}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary className="cursor-pointer text-muted text-xs">{i18n.t('keys.fields')}</summary>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs">
          {helped.map((name) => (
            <div key={name} className="contents">
              <dt>
                <code dir="ltr">{signOf(name)}</code>
              </dt>
              <dd className="text-muted">{i18n.t(`keys.help.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-muted text-xs">{i18n.t('keys.promise')}</p>
      </details>
    </div>
  );
}

const helped = [
  ...(['auth', 'authEtAl', 'authors', 'authors2', 'year', 'shortyear', 'word', 'shorttitle', 'title', 'venue', 'id'] as const),
  ...(['lower', 'upper', 'abbr'] as const),
] as const;

const signOf = (name: (typeof helped)[number]): string =>
  name === 'lower' || name === 'upper' || name === 'abbr' ? `:${name}` : `[${name}]`;

/** The keys of papers: at once as they would be alone, soon as they are in the library. */
function useKeys(papers: readonly Paper[], template: string): readonly string[] {
  const db = useDatabase();
  const alone = useMemo(() => papers.map(keysOfOneList({ template: keyTemplateOf(template) })), [papers, template]);
  const [exact, setExact] = useState<{ alone: readonly string[]; keys: readonly string[] }>();
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const options = await keysFor(db, template, papers).catch(() => undefined);
      if (!gone && options) setExact({ alone, keys: papers.map(keysOfOneList(options)) });
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [db, papers, template, alone]);
  return exact?.alone === alone ? exact.keys : alone;
}

/** What is wrong, with the number of the sign and the text from there on. */
function problemText({ code, at }: KeyProblem, text: string): string {
  const rest = text.slice(at).match(/^[^\][:]*/)?.[0] ?? '';
  const found = code === 'badSign' || code === 'unclosed' ? text.slice(at, at + 1) : rest;
  return i18n.t('keys.problemAt', [String(at + 1), i18n.t(`keys.problem.${code}`, [found.slice(0, 20)])]);
}
