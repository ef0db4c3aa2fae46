/** Text that is written piece by piece and put together in another order, on disk where there is one to write to. */
import { createExportFile, dropExportFile, type ExportFile } from '~/lib/platform/exportFiles';
import { ByteWriter } from './byteWriter';

export interface WrittenText {
  text: Blob;
  /** Name of the file that it stands in, to be deleted after the download (`dropExportFileLater`). */
  file?: string | undefined;
}

export interface Frame {
  begin: string;
  first?: string | undefined;
  between?: string | undefined;
  end: string;
}

export interface Pieces {
  /** @param place of the piece in the whole; those that are never given leave no gap. */
  add: (place: number, text: string) => void;
  join: (frame: Frame) => Promise<WrittenText>;
  /** To be called in any case: nothing stays of what was not joined. */
  discard: () => Promise<void>;
}

/** @param count one more than the last place. */
export async function collectPieces(count: number): Promise<Pieces> {
  const scratch = await createExportFile();
  const whole = scratch && (await createExportFile());
  if (scratch && whole) return piecesOnDisk(count, scratch, whole);
  if (scratch) await discard(scratch);
  return piecesInMemory();
}

function piecesInMemory(): Pieces {
  const pieces: string[] = [];
  return {
    add: (place, text) => {
      pieces[place] = text;
    },
    async join({ begin, first = '', between = '', end }) {
      const parts = [begin];
      // Holes are passed over.
      pieces.forEach((piece) => {
        parts.push(parts.length === 1 ? first : between, piece);
      });
      return { text: new Blob([...parts, end]) };
    },
    discard: async () => undefined,
  };
}

function piecesOnDisk(count: number, scratch: ExportFile, whole: ExportFile): Pieces {
  const starts = new Float64Array(count);
  const lengths = new Float64Array(count);
  const rough = new ByteWriter(scratch.handle);
  let joined = false;
  return {
    add(place, text) {
      starts[place] = rough.written;
      rough.write(text);
      lengths[place] = rough.written - (starts[place] ?? 0);
    },
    async join({ begin, first = '', between = '', end }) {
      rough.flush();
      const out = new ByteWriter(whole.handle);
      out.write(begin);
      let separator = first;
      for (let place = 0; place < count; place++) {
        const length = lengths[place] ?? 0;
        if (length === 0) continue;
        if (separator !== '') out.write(separator);
        separator = between;
        out.copy(scratch.handle, starts[place] ?? 0, length);
      }
      out.write(end);
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
