import { Copy } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { Checkbox } from '~/components/ui/Checkbox';
import { useToast } from '~/components/ui/Toast';
import type { PagePaper } from '~/lib/messaging/protocol';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PopupDoors } from './doors';

interface Props {
  doors: Pick<PopupDoors, 'version' | 'copy'>;
  report: PageReport;
  papers?: PagePaper[];
}

/** How well a page was read, to look at and to send: counts, and titles only when asked for. */
export function PageReportView({ doors, report, papers = [] }: Props) {
  const { show } = useToast();
  const [titles, setTitles] = useState(false);
  const copy = async () => {
    const told = { dogear: doors.version, report, ...(titles ? { titles: papers.map(({ draft }) => draft.title) } : {}) };
    const copied = await doors.copy(JSON.stringify(told, null, 2));
    show(copied ? { message: i18n.t('popup.copied'), tone: 'success' } : { message: i18n.t('popup.copyFailed'), tone: 'error' });
  };
  return (
    <details className="px-4 py-2 text-muted text-sm">
      <summary className="cursor-pointer">{i18n.t('popup.report')}</summary>
      <table className="my-2 w-full text-left">
        <tbody>
          {rowsOf(report).map(([name, value]) => (
            <tr key={name} className="align-top">
              <th scope="row" className="py-0.5 pr-3 font-normal">
                {name}
              </th>
              <td className="py-0.5 text-ink">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {papers.length > 0 ? <Checkbox label={i18n.t('popup.includeTitles')} checked={titles} onChange={setTitles} /> : <span />}
        <Button size="sm" icon={<Copy size={14} />} onClick={() => void copy()}>
          {i18n.t('popup.copyReport')}
        </Button>
      </div>
    </details>
  );
}

const fields = ['title', 'authors', 'published', 'abstract'] as const;

const rowsOf = ({ site, page, detector, layouts, cards, papers, missing, sure }: PageReport): [string, string][] => {
  const lacking = fields.filter((field) => missing[field] > 0);
  return [
    [i18n.t('popup.reportRows.site'), `${site} · ${page}`],
    [
      i18n.t('popup.reportRows.detector'),
      i18n.t(`popup.detectors.${detector}`) + (layouts.length ? ` · ${layouts.join(', ')}` : ''),
    ],
    [i18n.t('popup.reportRows.found'), i18n.t('popup.reportFound', [String(papers), String(cards)])],
    [
      i18n.t('popup.reportRows.missing'),
      lacking.length === 0
        ? i18n.t('popup.nothingMissing')
        : lacking.map((field) => `${i18n.t(`popup.fields.${field}`)} ${missing[field]}`).join(', '),
    ],
    ...(sure === undefined ? [] : [[i18n.t('popup.reportRows.sure'), `${Math.round(sure * 100)} %`] as [string, string]]),
  ];
};
