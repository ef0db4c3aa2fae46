import { Copy, Download } from 'lucide-react';
import { startTransition, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { everything, isFiltered, planQuery, type QueryPlan } from '~/components/app/listQuery';
import { noteTemplate } from '~/components/app/noteTemplate';
import { usePreferences } from '~/components/app/preferencesContext';
import { useCommand } from '~/components/app/useCommand';
import { Button } from '~/components/ui/Button';
import { Progress } from '~/components/ui/Progress';
import { RadioGroup } from '~/components/ui/RadioGroup';
import { Select } from '~/components/ui/Select';
import { Switch } from '~/components/ui/Switch';
import { useToast } from '~/components/ui/Toast';
import { bibliographies } from '~/lib/citations/bibliographies';
import { obsidianNotes } from '~/lib/formats/obsidian/obsidianNotes';
import type { FormatId } from '~/lib/formats/writers/format';
import { formats } from '~/lib/formats/writers/formats';
import { type CitationStyle, citationStyles } from '~/lib/papers/copyKinds';
import type { PaperDraft } from '~/lib/papers/paper';
import { ExportPreview } from './ExportPreview';
import type { ExportSource } from './exportSource';
import { NotesFolderButton } from './NotesFolderButton';
import { useExport } from './useExport';
import { useExportLists } from './useExportLists';

export interface ExportFormProps {
  /** The current query of the list, if there is a list. */
  plan?: QueryPlan | undefined;
  /** Ids of the selected papers. */
  selected?: readonly string[] | undefined;
  /** The papers of the active tab, if there is such a tab. */
  page?: PageToExport | undefined;
  onDone: () => void;
}

export interface PageToExport {
  /** Selected papers of the page, in its order. */
  selected?: readonly PaperDraft[] | undefined;
  /** Ids of the starred papers. */
  starred: readonly string[];
  /** All papers, in the library or not. */
  papers: readonly PaperDraft[];
}

type Kind = ExportSource['kind'];

/** Asks which papers to export, in which format, and whether with tags and notes; exports to a file or the clipboard. */
export function ExportForm({ plan, selected, page, onDone }: ExportFormProps) {
  const [preferences, setPreferences] = usePreferences();
  const { show } = useToast();
  const run = useCommand();
  const { written, start, startNotes, cancel } = useExport();
  const shown = plan && isFiltered(plan.query) ? plan : undefined;
  const { sort, descending } = plan?.query ?? everything;
  const [chosen, setKind] = useState<Kind>();
  const [formatId, setFormatId] = useState<FormatId>();
  const [notes, setNotes] = useState<boolean>();
  const [tags, setTags] = useState<boolean>();
  const [abstracts, setAbstracts] = useState<boolean>();
  const [style, setStyle] = useState<CitationStyle>();
  const [refused, setRefused] = useState(false);
  const [now] = useState(() => new Date());

  // Choices made in this form take precedence over the preferences.
  const template = noteTemplate(preferences);
  const offeredFormats = useMemo(() => [...formats, ...bibliographies, obsidianNotes(template)], [template]);
  const format = offeredFormats.find(({ id }) => id === (formatId ?? preferences.exportFormat)) ?? formats[0];
  const isBibliography = bibliographies.some(({ id }) => id === format?.id);
  const isNotes = format?.id === 'obsidian';
  const withNotes = notes ?? preferences.exportNotes;
  const inStyle = style ?? preferences.exportStyle;
  const withTags = tags ?? preferences.exportTags;
  const withAbstracts = abstracts ?? preferences.exportAbstracts;
  const options = useMemo(
    () => ({
      notes: withNotes,
      tags: withTags,
      abstracts: withAbstracts,
      style: inStyle,
      heading: i18n.t('exportDialog.heading'),
      now,
      template,
    }),
    [withNotes, withTags, withAbstracts, inStyle, now, template],
  );

  const sources = useMemo<ExportSource[]>(
    () => [
      ...(selected?.length ? [{ kind: 'selection' as const, ids: selected }] : []),
      ...(page?.selected?.length ? [{ kind: 'pageSelected' as const, drafts: page.selected }] : []),
      ...(page?.starred.length ? [{ kind: 'pageStarred' as const, ids: page.starred }] : []),
      ...(page?.papers.length ? [{ kind: 'page' as const, drafts: page.papers }] : []),
      ...(shown ? [{ kind: 'shown' as const, plan: shown }] : []),
      { kind: 'week' as const, plan: planQuery({ ...everything, text: 'starred:<7d', sort, descending }) },
      { kind: 'all' as const, sort, descending },
      { kind: 'whole' as const, sort, descending },
    ],
    [selected, page, shown, sort, descending],
  );
  const lists = useExportLists(sources);
  // Without skipped papers `all` and `whole` are the same.
  const offered = sources.filter(
    ({ kind }) =>
      (kind !== 'whole' || (lists.whole?.count ?? 0) > (lists.all?.count ?? 0)) && (kind !== 'week' || lists.week?.count),
  );
  // The narrowest one stands first; a week is only chosen by the user.
  const source = offered.find((each) => each.kind === chosen) ?? offered.find(({ kind }) => kind !== 'week');
  const list = source && lists[source.kind];
  const count = list?.count;

  if (!format || !source) return null;

  const take = async (to: 'file' | 'clipboard') => {
    const outcome = list && (await run(start(list, format, options, to)));
    if (outcome === undefined || outcome === 'cancelled') return;
    setRefused(outcome === 'refused');
    if (outcome === 'refused') return;
    setPreferences({
      exportFormat: format.id,
      exportNotes: withNotes,
      exportTags: withTags,
      exportAbstracts: withAbstracts,
      exportStyle: inStyle,
    });
    show({ message: i18n.t(`exportDialog.${outcome}`, [papersText(count ?? 0)]), tone: 'success' });
    // Closing re-renders the form and everything behind it, so give it low priority.
    startTransition(onDone);
  };

  const saveNotes = async (folder?: FileSystemDirectoryHandle) => {
    const made = list && (await run(startNotes(list, options, folder)));
    if (made === undefined || made === 'cancelled') return;
    const kept = made.kept > 0 ? [i18n.t('obsidian.kept', made.kept, [numberText(made.kept)])] : [];
    show({ message: [i18n.t('obsidian.savedIn', [papersText(made.written)]), ...kept].join(' '), tone: 'success' });
    startTransition(onDone);
  };

  return (
    <div className="flex flex-col gap-4">
      {offered.length > 1 && (
        <RadioGroup
          label={i18n.t('exportDialog.what')}
          value={source.kind}
          onChange={(value) => setKind(value as Kind)}
          options={offered.map((each) => {
            const count = lists[each.kind]?.count;
            return {
              value: each.kind,
              label: `${i18n.t(`exportDialog.source.${each.kind}`)} · ${count === undefined ? '…' : papersText(count)}`,
            };
          })}
        />
      )}
      <Select
        label={i18n.t('exportDialog.format')}
        value={format.id}
        options={offeredFormats.map(({ id, extension }) => ({
          value: id,
          label: `${i18n.t(`exportDialog.formats.${id}`)} (.${extension})`,
        }))}
        onChange={setFormatId}
      />
      {isBibliography && (
        <Select
          label={i18n.t('exportDialog.style')}
          value={inStyle}
          options={citationStyles.map((value) => ({ value, label: i18n.t(`citing.kinds.${value}`) }))}
          onChange={setStyle}
        />
      )}
      {isBibliography ? null : format.id === 'dogear' ? (
        <p className="text-muted">{i18n.t('exportDialog.everything')}</p>
      ) : (
        <div className="flex flex-col gap-2">
          <Switch label={i18n.t('exportDialog.tags')} checked={withTags} onChange={setTags} />
          <Switch label={i18n.t('exportDialog.notes')} checked={withNotes} onChange={setNotes} />
          {format.id !== 'markdown' && (
            <Switch label={i18n.t('exportDialog.abstracts')} checked={withAbstracts} onChange={setAbstracts} />
          )}
        </div>
      )}
      <ExportPreview first={list?.first} format={format} options={options} />
      {refused && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2">
          {i18n.t('exportDialog.clipboardRefused')}
        </p>
      )}
      {written === undefined ? (
        <div className="flex flex-wrap justify-end gap-2">
          {isNotes ? (
            <NotesFolderButton disabled={!count} onFolder={(folder) => void saveNotes(folder)} />
          ) : (
            <Button icon={<Copy size={15} aria-hidden />} disabled={!count} onClick={() => take('clipboard')}>
              {i18n.t('exportDialog.copy')}
            </Button>
          )}
          <Button
            variant="primary"
            icon={<Download size={15} aria-hidden />}
            disabled={!count}
            onClick={() => (isNotes ? saveNotes() : take('file'))}
          >
            {count ? i18n.t('exportDialog.downloadCount', [numberText(count)]) : i18n.t('exportDialog.download')}
          </Button>
        </div>
      ) : (
        <Progress
          label={i18n.t('exportDialog.writing')}
          value={written}
          max={count ?? 0}
          onCancel={cancel}
          cancelLabel={i18n.t('library.cancel')}
        />
      )}
    </div>
  );
}
