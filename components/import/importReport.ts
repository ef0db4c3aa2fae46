import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import type { ReadImport } from '~/lib/jobs/readImport';
import type { ImportPlan } from '~/lib/library/import/planImport';
import { placeText, problemText } from './problemText';

const kinds = ['added', 'merged', 'restored', 'unchanged', 'unidentified'] as const;

/** The report of an import as text: the files, the counts, and the problems by entry and line. */
export function importReport(read: ReadImport, plan: ImportPlan, now: Date): string {
  const names = read.files.map(({ name }) => name);
  const files = read.files.map(({ name, reader, entries, error }) => {
    if (error) return `${name}: ${i18n.t(`import.problems.${error}`)}`;
    const format = reader ? `${i18n.t(`import.formats.${reader}`)}, ` : '';
    return `${name}: ${format}${i18n.t('import.entries', entries, [numberText(entries)])}`;
  });
  const counts = kinds.map((kind) => `${numberText(plan[kind].count)} ${i18n.t(`import.plan.${kind}`)}`);
  const total = read.problemCount + plan.problemCount;
  const listed = [...read.problems, ...plan.problems];
  const problems = listed.map((problem) => {
    const place = placeText(problem, names);
    return place === '' ? problemText(problem) : `${place}: ${problemText(problem)}`;
  });
  const more = total > listed.length ? [i18n.t('import.reportUnlisted', [numberText(total - listed.length)])] : [];
  const head = i18n.t('import.reportTitle', [now.toLocaleString()]);
  const said = total > 0 ? ['', `${numberText(total)} ${i18n.t('import.plan.problems', total)}`, ...problems, ...more] : [];
  return `${[head, '', ...files, '', ...counts, ...said].join('\n')}\n`;
}
