import { defineFormat, type FormatOptions } from '~/lib/formats/writers/format';
import { uniqueNames } from './noteName';
import { noteNameOf, obsidianNote } from './obsidianNote';

/** Notes for Obsidian as one text, for the preview of an export; the export itself is a file per paper in a zip (`writeNotes`). */
export const obsidianNotes = (template: string) =>
  defineFormat({ id: 'obsidian', extension: 'zip', mediaType: 'application/zip' }, (options: FormatOptions) => {
    const nameOf = uniqueNames();
    return {
      begin: '',
      between: '\n',
      entry: (entry) => obsidianNote(entry, nameOf(noteNameOf(entry, options.keys)), { ...options, template }),
      end: '',
    };
  });
