import { Copy } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { Checkbox } from '~/components/ui/Checkbox';
import { useToast } from '~/components/ui/Toast';
import type { PagePaper } from '~/lib/messaging/protocol';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PopupApi } from './popupApi';

export interface PageReportProps {
  api: Pick<PopupApi, 'version' | 'copy'>;
  report: PageReport;
  papers: readonly PagePaper[];
}

/** Says how well a page was read, in words, and as a report to view and to copy: counts, and titles only if the user includes them. */
export function PageReportView({ api, report, papers }: PageReportProps) {
  const { show } = useToast();
  const [titles, setTitles] = useState(false);
  const copy = async () => {
    const reported = { dogear: api.version, report, ...(titles ? { titles: papers.map(({ draft }) => draft.title) } : {}) };
    const copied = await api.copy(JSON.stringify(reported, null, 2));
    show(copied ? { message: i18n.t('popup.copied'), tone: 'success' } : { message: i18n.t('popup.copyFailed'), tone: 'error' });
  };
  return (
    <div className="flex flex-col gap-3 pb-2">
      <p>{inWords(report)}</p>
      <details className="group">
        <summary className="cursor-pointer text-accent text-sm">{i18n.t('popup.technical')}</summary>
        <table className="mt-1 w-full text-start text-sm">
          <tbody>
            {rowsOf(report).map(([name, value]) => (
              <tr key={name} className="align-top">
                <th scope="row" className="py-0.5 pr-3 font-normal text-muted">
                  {name}
                </th>
                <td className="py-0.5 [overflow-wrap:anywhere]">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {report.givenUp ? <p className="text-sm">{i18n.t('popup.givenUp', report.givenUp)}</p> : null}
      {report.cutShort ? <p className="text-sm">{i18n.t('popup.cutShort')}</p> : null}
      <p className="text-muted text-sm">{i18n.t('popup.reportHint')}</p>
      {papers.length > 0 ? <Checkbox label={i18n.t('popup.includeTitles')} checked={titles} onChange={setTitles} /> : null}
      <Button className="self-start" icon={<Copy size={14} />} onClick={() => void copy()}>
        {i18n.t('popup.copyReport')}
      </Button>
    </div>
  );
}

const fields = ['title', 'authors', 'published', 'abstract'] as const;

const list = new Intl.ListFormat(undefined, { type: 'unit' });

/** `13 papers found, all with title, authors, date, abstract.` Otherwise what some of them lack. */
function inWords({ papers, missing }: PageReport): string {
  if (papers === 0) return i18n.t('popup.foundNone');
  const found = i18n.t('popup.found', papers);
  const name = (field: (typeof fields)[number]): string => i18n.t(`popup.fields.${field}`);
  const complete = fields.filter((field) => missing[field] === 0).map(name);
  const lacking = fields
    .filter((field) => missing[field] > 0)
    .map((field) => i18n.t('popup.lacks', [name(field), String(missing[field])]));
  return [
    complete.length > 0 ? i18n.t('popup.foundWith', [found, list.format(complete)]) : i18n.t('popup.foundOnly', [found]),
    ...(lacking.length > 0 ? [i18n.t('popup.lacking', [list.format(lacking)])] : []),
  ].join(' ');
}

const rowsOf = ({ site, page, detector, layouts, cards, papers, missing, sure, unknown }: PageReport): [string, string][] => {
  const lacking = fields.filter((field) => missing[field] > 0);
  const row = (name: Parameters<typeof nameOfRow>[0], value: string): [string, string] => [nameOfRow(name), value];
  return [
    row('site', site),
    row('page', page),
    // Without cards, there is no detector to name.
    ...(cards > 0 ? [row('detector', i18n.t(`popup.detectors.${detector}`))] : []),
    row('layouts', layouts.length > 0 ? layouts.join(', ') : '–'),
    row('cards', String(cards)),
    row('papers', String(papers)),
    ...(papers > 0
      ? [
          row(
            'missing',
            lacking.length === 0
              ? i18n.t('popup.nothingMissing')
              : lacking.map((field) => `${i18n.t(`popup.fields.${field}`)}:\u00a0${missing[field]}`).join(', '),
          ),
        ]
      : []),
    ...(unknown ? [row('unknown', String(unknown))] : []),
    ...(sure === undefined ? [] : [row('sure', `${Math.round(sure * 100)} %`)]),
  ];
};

const nameOfRow = (
  name: 'site' | 'page' | 'detector' | 'layouts' | 'cards' | 'papers' | 'missing' | 'sure' | 'unknown',
): string => i18n.t(`popup.reportRows.${name}`);
