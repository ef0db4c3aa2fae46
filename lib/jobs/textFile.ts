/** Collects pieces of text and joins them in another order, on disk if the browser allows it, otherwise in memory. */
import { createExportFile, dropExportFile, type ExportFile } from '~/lib/platform/exportFiles';
import { ByteWriter } from './byteWriter';

export interface WrittenText {
  text: Blob;
  /** Name of the file that contains the text, to be deleted after the download (`dropExportFileLater`). */
  file?: string | undefined;
}

/** The text around the pieces. */
export interface Frame {
  begin: string;
  /** Before the first piece. */
  first?: string | undefined;
  /** Between two pieces. */
  between?: string | undefined;
  /** Replaces `first` and `between` if the text before a piece depends on the piece. */
  before?: ((id: string) => string) | undefined;
  /** A function is called after the last piece. */
  end: string | (() => string);
}

export interface Pieces {
  /** Adds a piece, or replaces the one with the same id. */
  add: (id: string, text: string) => void;
  /** @param order ids of the pieces to join; ids without a piece are skipped, pieces that are not listed are left out. */
  join: (order: readonly string[], frame: Frame) => Promise<WrittenText>;
  /** Deletes what was not joined. Call it in any case. */
  discard: () => Promise<void>;
}

export async function collectPieces(): Promise<Pieces> {
  const scratch = await createExportFile();
  const whole = scratch && (await createExportFile());
  if (scratch && whole) return piecesOnDisk(scratch, whole);
  if (scratch) await discard(scratch);
  return piecesInMemory();
}

const endOf = ({ end }: Frame): string => (typeof end === 'string' ? end : end());

function separators({ first = '', between = '', before }: Frame): (id: string) => string {
  let isFirst = true;
  return (id) => {
    const separator = isFirst ? first : between;
    isFirst = false;
    return before ? before(id) : separator;
  };
}

function piecesInMemory(): Pieces {
  const pieces = new Map<string, string>();
  return {
    add: (id, text) => pieces.set(id, text),
    async join(order, frame) {
      const before = separators(frame);
      const parts = [frame.begin];
      for (const id of order) {
        const piece = pieces.get(id);
        if (piece !== undefined) parts.push(before(id), piece);
      }
      return { text: new Blob([...parts, endOf(frame)]) };
    },
    discard: async () => undefined,
  };
}

function piecesOnDisk(scratch: ExportFile, whole: ExportFile): Pieces {
  const places = new Map<string, number>();
  /** Byte offsets of the pieces; each piece ends where the next one starts. */
  const starts = [0];
  const rough = new ByteWriter(scratch.handle);
  let joined = false;
  return {
    add(id, text) {
      places.set(id, starts.length - 1);
      rough.write(text);
      starts.push(rough.written);
    },
    async join(order, frame) {
      rough.flush();
      const out = new ByteWriter(whole.handle);
      const before = separators(frame);
      out.write(frame.begin);
      for (const id of order) {
        const place = places.get(id);
        if (place === undefined) continue;
        const separator = before(id);
        if (separator !== '') out.write(separator);
        const start = starts[place] ?? 0;
        out.copy(scratch.handle, start, (starts[place + 1] ?? start) - start);
      }
      out.write(endOf(frame));
      out.flush();
      whole.handle.close();
      joined = true;
      return { text: await whole.file(), file: whole.name };
    },
    async discard() {
      await discard(scratch);
      if (!joined) await discard(whole);
    },
  };
}

async function discard({ handle, name }: ExportFile): Promise<void> {
  handle.close();
  await dropExportFile(name);
}
