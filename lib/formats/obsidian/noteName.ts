import { writtenTex } from '~/lib/papers/text/plainTex';
import { tidyText } from '~/lib/papers/text/tidyText';

/** Characters that Windows or macOS refuse in a file name, and those that end a link of Obsidian's. */
const refused = /[\\/:*?"<>|#^[\]%]/gu;
/** Devices of Windows, which no file may be named after (https://learn.microsoft.com/windows/win32/fileio/naming-a-file, 2024). */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/iu;
/** Bytes of UTF-8; file systems take 255, with the ending and a number. */
const longest = 180;

/** The file name of a paper's note, without its ending. @param otherwise for a title without a character that can stay. */
export function noteName(title: string, otherwise: string): string {
  const plain = tidyText(writtenTex(title).slice(0, 2000).replace(refused, ' '), Number.POSITIVE_INFINITY).normalize('NFC');
  const short = cut(plain.replace(/^[\s.]+/u, ''));
  // input ≤ 200
  const name = short.replace(/[\s.]+$/u, '');
  if (name === '') return otherwise;
  return device.test(name.split('.', 1)[0]?.trim() ?? '') ? `_${name}` : name;
}

function cut(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > longest) break;
    kept += segment;
  }
  return kept;
}

/** Gives each name of one folder once: names that differ in case alone are one file on Windows and macOS. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${name} ${number}`;
      const key = candidate.normalize('NFC').toLowerCase();
      if (given.has(key)) continue;
      given.add(key);
      return candidate;
    }
  };
}
