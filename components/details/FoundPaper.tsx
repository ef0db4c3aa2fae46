import { ArrowRight } from 'lucide-react';
import { i18n } from '#i18n';
import { Checkbox } from '~/components/ui/Checkbox';
import type { FoundDetails } from '~/lib/completing/planDetails';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import { detailText } from './detailText';
import type { OtherRecord } from './findOthers';
import { fieldKey, identifiersKey, keysOf } from './foundKeys';

interface Props {
  paper: FoundDetails;
  leftOut: ReadonlySet<string>;
  other: OtherRecord | undefined;
  isMerging: boolean;
  onChange: (keys: readonly string[], on: boolean) => void;
  onChangeAll: (on: boolean) => void;
  onMerge: (on: boolean) => void;
}

/** One paper with the fields that would change: what is known now, and what it would be. Each can be left out. */
export function FoundPaper({ paper, leftOut, other, isMerging, onChange, onChangeAll, onMerge }: Props) {
  const { id, title, changes, identifiers } = paper;
  const keys = keysOf(paper);
  const kept = keys.filter((key) => !leftOut.has(key)).length;
  return (
    <li className="rounded-lg border border-line p-3">
      <div className="flex items-start gap-2">
        <Checkbox
          label={i18n.t('details.changeOf', [title])}
          hideLabel
          checked={kept === keys.length}
          indeterminate={kept > 0 && kept < keys.length}
          onChange={onChangeAll}
        />
        <h3 dir="auto" className="min-w-0 font-serif [overflow-wrap:anywhere]">
          {title}
        </h3>
      </div>
      <ul className="mt-2 flex flex-col gap-2 ps-6">
        {changes.map(({ field, before, after }) => (
          <Row
            key={field}
            title={title}
            name={i18n.t(`details.fields.${field}`)}
            before={before === undefined ? undefined : detailText(field, before)}
            after={detailText(field, after)}
            checked={!leftOut.has(fieldKey(id, field))}
            onChange={(on) => onChange([fieldKey(id, field)], on)}
          />
        ))}
        {identifiers.length > 0 ? (
          <Row
            title={title}
            name={i18n.t('details.alsoNamed')}
            before={undefined}
            after={identifiers.map(printIdentifier).join(', ')}
            checked={!leftOut.has(identifiersKey(id))}
            onChange={(on) => onChange([identifiersKey(id)], on)}
          />
        ) : null}
        {other ? (
          <li>
            <Checkbox label={i18n.t('details.merge', [other.title])} checked={isMerging} onChange={onMerge} />
          </li>
        ) : null}
      </ul>
    </li>
  );
}

interface RowProps {
  title: string;
  name: string;
  before: string | undefined;
  after: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Row({ title, name, before, after, checked, onChange }: RowProps) {
  return (
    <li className="flex items-start gap-2 text-sm">
      <Checkbox label={i18n.t('details.fieldOf', [name, title])} hideLabel checked={checked} onChange={onChange} />
      <dl className="min-w-0 flex-1">
        <dt className="font-medium">{name}</dt>
        {before === undefined ? null : (
          <dd dir="auto" className="line-clamp-4 text-muted [overflow-wrap:anywhere]">
            <span className="sr-only">{i18n.t('details.before')} </span>
            <del className="no-underline">{before}</del>
          </dd>
        )}
        <dd dir="auto" className="flex items-start gap-1 [overflow-wrap:anywhere]">
          <ArrowRight aria-hidden size={13} className="mt-1 shrink-0 text-accent rtl:-scale-x-100" />
          <span className="sr-only">{i18n.t('details.after')} </span>
          <span className="line-clamp-4">{after}</span>
        </dd>
      </dl>
    </li>
  );
}
