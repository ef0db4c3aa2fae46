/** Splits files of tagged lines (RIS, MEDLINE, refer) into records. */

export interface TaggedLine {
  tag: string;
  value: string;
}

export interface TaggedRecord {
  /** From 1. */
  line: number;
  fields: TaggedLine[];
  /** Ended by the sign that the format has for it. */
  ended: boolean;
}

export interface TaggedFormat {
  /** The tag and the value of a line; null for a line that belongs to the field before it. */
  tagOf: (line: string) => TaggedLine | null;
  /** Whether a field begins a record. */
  begins: (field: TaggedLine) => boolean;
  /** Whether a field ends a record; it is not part of it. */
  ends: (field: TaggedLine) => boolean;
  /** Whether a blank line before a tag ends a record. */
  blankEnds?: boolean;
}

/** Lines between two pauses. */
const stride = 2_000;

/** A line without a tag continues the field before it. Blank lines within a field stay. */
export function* taggedRecords(text: string, format: TaggedFormat): Generator<TaggedRecord | undefined, void, undefined> {
  let record: TaggedRecord | undefined;
  let parts: string[] = [];
  const close = (): void => {
    const last = record?.fields.at(-1);
    if (last && parts.length > 0) last.value = [last.value, ...parts].join('\n').trimEnd();
    parts = [];
  };
  let [number, afterBlank] = [0, false];
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end);
    from = end + 1;
    number += 1;
    if (number % stride === 0) yield undefined;
    const field = format.tagOf(line);
    if (field === null) {
      const isBlank = line.trim() === '';
      if (!isBlank || (record?.fields.length ?? 0) > 0) parts.push(isBlank ? '' : line);
      afterBlank = isBlank;
      continue;
    }
    close();
    if (record && (format.begins(field) || format.ends(field) || (format.blankEnds && afterBlank))) {
      yield { ...record, ended: format.ends(field) };
      record = undefined;
    }
    afterBlank = false;
    if (format.ends(field)) continue;
    record ??= { line: number, fields: [], ended: false };
    record.fields.push({ tag: field.tag, value: field.value.trim() });
  }
  close();
  if (record) yield record;
}
