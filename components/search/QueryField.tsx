import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { useFinder } from '~/components/app/finderContext';
import { searchFieldName } from '~/components/app/focusList';
import { classes } from '~/components/ui/classes';
import { fieldStyle } from '~/components/ui/fieldStyle';
import { popupItemStyle, popupStyle } from '~/components/ui/popupStyle';
import { type CompletionOption, completions, type Vocabulary } from '~/lib/search/language/completions';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { QueryProblems } from './QueryProblems';
import { useFacetCounts } from './useFacetCounts';

/** Used until the facets of the library are counted. */
const nothing: Vocabulary = { tags: [], venues: [], sites: [], years: [] };

export interface QueryFieldProps {
  value: string;
  /** `value`, parsed. */
  parsed: ParsedQuery;
  onChange: (text: string) => void;
  /** Called on Enter, or on arrow down if no completion is offered. */
  onLeave: () => void;
  className?: string | undefined;
  autoFocus?: boolean | undefined;
  label?: string | undefined;
  error?: string | undefined;
  /** Whether room below the field is kept for problems of the query; by default they lie over what is there. */
  roomy?: boolean | undefined;
}

/** The query line. It offers names of fields and their values while the user types, and shows problems of the query below. */
export function QueryField(props: QueryFieldProps) {
  const {
    value,
    parsed,
    onChange,
    onLeave,
    className,
    autoFocus,
    label = i18n.t('library.search'),
    error,
    roomy = false,
  } = props;
  const id = useId();
  const finder = useFinder();
  const input = useRef<HTMLInputElement>(null);
  const vocabulary = useFacetCounts() ?? nothing;
  const [caret, setCaret] = useState(value.length);
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState(false);
  const highlighted = useRef(false);
  const moveTo = useRef<number>(undefined);
  const offered = useMemo(() => (open ? completions(value, caret, vocabulary) : undefined), [open, value, caret, vocabulary]);
  const options = offered?.options ?? [];
  const offers = open && options.length > 0;
  // Opening the list takes long: it is rendered after the key that caused it, in slices.
  const isListDue = useDeferredValue(offers);

  // After a completion in the middle of a query, put the caret after the inserted text.
  useLayoutEffect(() => {
    if (moveTo.current === undefined) return;
    input.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = undefined;
  });

  const choose = ({ insert }: CompletionOption) => {
    if (!offered) return;
    const after = value.slice(offered.to);
    const end = offered.from + insert.length;
    moveTo.current = end;
    setCaret(end);
    setOpen(insert.endsWith(':'));
    onChange(`${value.slice(0, offered.from)}${insert}${insert.endsWith(' ') ? after.trimStart() : after}`);
  };
  const onKeyDown = (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return event.preventBaseUIHandler();
    if (event.key === 'Tab' && offers && options[0] && !event.shiftKey) {
      event.preventDefault();
      choose(options[0]);
    } else if (event.key === 'Enter' ? !(offers && highlighted.current) : event.key === 'ArrowDown' && !offers) {
      event.preventDefault();
      event.preventBaseUIHandler();
      setOpen(false);
      onLeave();
    } else if (event.key === 'Escape' && !offers) event.preventBaseUIHandler();
  };
  const clear = () => {
    onChange('');
    input.current?.focus();
  };

  return (
    <Autocomplete.Root
      mode="none"
      // A pointer that merely rests where the list opens must not decide what Enter does.
      highlightItemOnHover={false}
      items={options}
      value={value}
      itemToStringValue={({ label }: CompletionOption) => label}
      onValueChange={(text, { reason }) => {
        if (reason !== 'input-change') return;
        setCaret(input.current?.selectionStart ?? text.length);
        setOpen(true);
        onChange(text);
      }}
      // An open list hides the rest of the page from screen readers, so an empty list is not opened.
      open={offers && isListDue}
      onOpenChange={(next, { reason }) => reason !== 'item-press' && reason !== 'input-press' && setOpen(next)}
      onItemHighlighted={(item) => {
        highlighted.current = item !== undefined;
      }}
    >
      <div className={classes('relative min-w-0', className)}>
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Search aria-hidden size={15} className="pointer-events-none absolute top-4 left-2.5 -translate-y-1/2 text-muted" />
        <Autocomplete.Input
          ref={input}
          id={id}
          name={searchFieldName}
          type="search"
          dir="auto"
          autoFocus={autoFocus}
          spellCheck={false}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={label}
          aria-describedby={error ? `${id}-problems ${id}-error` : `${id}-problems`}
          aria-invalid={error ? true : undefined}
          onFocus={() => {
            finder.warm();
            setWriting(true);
          }}
          onBlur={() => setWriting(false)}
          onSelect={() => setCaret(input.current?.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
          className={classes(fieldStyle, 'appearance-none pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden')}
        />
        {value !== '' && (
          <button
            type="button"
            aria-label={i18n.t('ui.clear')}
            onClick={clear}
            className="absolute top-4 right-1 inline-flex size-6 -translate-y-1/2 cursor-pointer items-center justify-center rounded text-muted hover:text-ink"
          >
            <X aria-hidden size={14} />
          </button>
        )}
        {error ? (
          <span id={`${id}-error`} className="text-danger text-xs">
            {error}
          </span>
        ) : null}
        <QueryProblems
          id={`${id}-problems`}
          text={value}
          parsed={parsed}
          caret={writing ? caret : undefined}
          floating={!roomy}
          onCorrect={(text) => {
            onChange(text);
            input.current?.focus();
          }}
        />
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner align="start" sideOffset={4} collisionPadding={6} className="z-50 outline-none">
          <Autocomplete.Popup className={classes(popupStyle, 'w-(--anchor-width) max-w-96')}>
            <Autocomplete.List aria-label={i18n.t('query.completions')} className="p-1">
              {(option: CompletionOption) => (
                <Autocomplete.Item
                  key={option.insert}
                  value={option}
                  onClick={() => choose(option)}
                  className={classes(popupItemStyle, 'hover:bg-sunken')}
                >
                  <bdi className={classes('min-w-0 truncate', option.kind === 'field' && 'font-medium')}>{option.label}</bdi>
                  <span className="min-w-0 flex-1 truncate text-right text-muted text-xs tabular-nums">
                    {option.count === undefined
                      ? option.kind === 'field'
                        ? fieldHint(option.label)
                        : ''
                      : numberText(option.count)}
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

const hints = [
  'tag',
  'author',
  'title',
  'abstract',
  'note',
  'venue',
  'site',
  'year',
  'added',
  'updated',
  'starred',
  'read',
  'status',
  'priority',
  'is',
  'has',
] as const;

/** Describes a field. Fields without a hint of their own are schemes of identifiers. */
function fieldHint(label: string): string {
  const field = hints.find((name) => `${name}:` === label);
  return field ? i18n.t(`query.fieldOf.${field}`) : i18n.t('query.identifier');
}
