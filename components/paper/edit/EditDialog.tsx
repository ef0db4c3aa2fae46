import { type KeyboardEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { failureText } from '~/components/paper/failureText';
import { OutLink } from '~/components/paper/OutLink';
import { usePaperStore } from '~/components/paper/paperStoreContext';
import { useUndoable } from '~/components/paper/useAnnotate';
import { Button } from '~/components/ui/Button';
import { Dialog } from '~/components/ui/Dialog';
import { identifierUrl, printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import type { EditableField } from '~/lib/papers/paper';
import type { PaperState } from '~/lib/papers/paperStore';
import { EditField } from './EditField';
import { editOf, type Typed, textOf } from './editForm';
import { fieldLabel, groups, problemText } from './fields';
import { keepTypedDetails, typedDetails } from './typedDetails';

export interface EditDialogProps {
  id: string;
  paper: PaperState;
  onClose: () => void;
}

/**
 * The form of everything that a citation says about a paper. What is typed and not saved is kept when the form closes, and is
 * there again when it opens.
 */
export function EditDialog({ id, paper: { bibliography, identifiers }, onClose }: EditDialogProps) {
  const store = usePaperStore();
  const offerUndo = useUndoable();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedDetails(id));
  const [isResumed] = useState(() => Object.keys(typed).length > 0);
  const [errors, setErrors] = useState<Partial<Record<EditableField, string>>>({});
  const [message, setMessage] = useState<string>();
  const [saving, setSaving] = useState(false);
  const isChanged = Object.entries(typed).some(([field, text]) => text !== textOf(bibliography, field as EditableField));

  const keep = (next: Typed): void => {
    setTyped(next);
    keepTypedDetails(id, next);
  };
  const type = (field: EditableField, text: string): void => {
    const { [field]: _, ...others } = typed;
    keep(text === textOf(bibliography, field) ? others : { ...others, [field]: text });
    setErrors(({ [field]: __, ...rest }) => rest);
  };
  const refuse = (problems: Partial<Record<EditableField, string>>): void => {
    setErrors(problems);
    const [first] = groups.flatMap(({ fields }) => fields.filter(({ field }) => problems[field]));
    setMessage(first && `${fieldLabel(first.field)}: ${problems[first.field]}`);
    form.current?.querySelector<HTMLElement>(`[data-field="${first?.field}"]`)?.focus();
  };
  const send = async (edit: Parameters<NonNullable<typeof store.edit>>[1], done: string): Promise<boolean> => {
    setMessage(undefined);
    setSaving(true);
    const reply = await store.edit?.(id, edit);
    setSaving(false);
    if (!reply?.ok) {
      setMessage(`${i18n.t('edit.failed')} ${reply ? failureText(reply.code) : ''}`);
      return false;
    }
    if (reply.value.keyOwner !== undefined) {
      refuse({ citationKey: i18n.t('edit.keyTaken', [reply.value.keyOwner]) });
      return false;
    }
    if (reply.value.entry > 0) offerUndo(done, reply.value.entry);
    return true;
  };
  const save = async (): Promise<void> => {
    const { set, problems } = editOf(bibliography, typed);
    const sentences = Object.entries(problems).map(([field, problem]) => [field, problemText(problem)]);
    if (sentences.length > 0) return refuse(Object.fromEntries(sentences));
    if (Object.keys(set).length > 0 && !(await send({ set }, i18n.t('edit.saved')))) return;
    keep({});
    onClose();
  };
  const release = async (field: EditableField): Promise<void> => {
    const { [field]: _, ...others } = typed;
    if (await send({ release: [field] }, i18n.t('edit.released', [fieldLabel(field)]))) keep(others);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };

  return (
    <Dialog
      open
      width="lg"
      onOpenChange={(open) => open || onClose()}
      title={i18n.t('edit.title')}
      description={isResumed && isChanged ? i18n.t('edit.resumed') : undefined}
      closeLabel={i18n.t('edit.close')}
      footer={
        <>
          <p role="alert" className="min-w-0 flex-1 basis-40 self-center text-danger text-sm [overflow-wrap:anywhere]">
            {message}
          </p>
          {isChanged ? (
            <Button
              variant="quiet"
              onClick={() => {
                keep({});
                setErrors({});
                setMessage(undefined);
              }}
            >
              {i18n.t('edit.discard')}
            </Button>
          ) : null}
          <Button variant="primary" disabled={saving} onClick={() => void save()}>
            {i18n.t('edit.save')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        aria-label={i18n.t('edit.title')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={press}
        className="@container flex flex-col gap-6"
      >
        {groups.map(({ label, fields }) => (
          <fieldset key={label} className="min-w-0">
            <legend className="mb-1 w-full border-line border-b pb-1 text-muted text-sm">{i18n.t(`edit.groups.${label}`)}</legend>
            {label === 'reference' ? <Identifiers identifiers={identifiers} /> : null}
            <div className="grid grid-cols-2 gap-x-3 gap-y-2 @md:grid-cols-4">
              {fields.map(({ field, wide, lines }) => (
                <div key={field} className={wide ? 'col-span-full' : 'col-span-1 @md:col-span-2'}>
                  <EditField
                    field={field}
                    lines={lines}
                    text={typed[field] ?? textOf(bibliography, field)}
                    onType={(text) => type(field, text)}
                    error={errors[field]}
                    edited={bibliography.edited?.includes(field) ?? false}
                    onRelease={() => void release(field)}
                    autoFocus={field === 'title'}
                  />
                </div>
              ))}
            </div>
          </fieldset>
        ))}
        <Extra extra={bibliography.extra} />
      </form>
    </Dialog>
  );
}

function Identifiers({ identifiers }: Pick<PaperState, 'identifiers'>) {
  return (
    <div className="mb-2 text-sm">
      <p className="font-medium">{i18n.t('edit.identifiers')}</p>
      <ul className="flex flex-wrap gap-x-4">
        {identifiers.map((identifier) => (
          <li key={identifier} className="min-w-0 [overflow-wrap:anywhere]">
            <OutLink href={identifierUrl(identifier) ?? undefined} className="inline-block min-h-6 text-accent">
              <bdi>{printIdentifier(identifier)}</bdi>
            </OutLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a file said of the paper and no field holds. */
function Extra({ extra }: Pick<PaperState['bibliography'], 'extra'>) {
  const all = Object.entries(extra ?? {});
  if (all.length === 0) return null;
  return (
    <section aria-label={i18n.t('edit.extra')} className="text-sm">
      <h3 className="mb-1 border-line border-b pb-1 text-muted">{i18n.t('edit.extra')}</h3>
      <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-1 [overflow-wrap:anywhere]">
        {all.map(([name, text]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
