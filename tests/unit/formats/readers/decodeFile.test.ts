import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeFile, largestFile } from '~/lib/formats/readers/decodeFile';
import { readFile } from '~/lib/formats/readers/readFile';

const text = 'title,url\nÉtude “zwei”,https://arxiv.org/abs/1706.03762\n';
const bytesOf = (content: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(content, encoding));
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at % 2 === 0 ? at + 1 : at - 1] ?? 0);
const utf16 = bytesOf(text, 'utf16le');

describe('a text is decoded', () => {
  it.each([
    ['UTF-8', bytesOf(text, 'utf8'), 'utf-8'],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${text}`, 'utf8'), 'utf-8'],
    ['UTF-16 LE with a byte order mark', bytesOf(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a byte order mark', swapped(bytesOf(`\ufeff${text}`, 'utf16le')), 'utf-16be'],
    ['UTF-16 LE without one', utf16, 'utf-16le'],
    ['UTF-16 BE without one', swapped(utf16), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, text, encoding });
  });

  // Node's decoder leaves out the signs between 0x80 and 0x9f, unlike those of browsers.
  it('windows-1252, where it is no UTF-8', () => {
    expect(decodeBytes(bytesOf('Étude à deux', 'latin1'))).toEqual({ ok: true, text: 'Étude à deux', encoding: 'windows-1252' });
  });

  it('line by line where its parts have several encodings', () => {
    const mixed = new Uint8Array([...bytesOf('é in UTF-8\n', 'utf8'), ...bytesOf('é in Latin-1\n', 'latin1')]);
    expect(decodeBytes(mixed)).toMatchObject({ text: 'é in UTF-8\né in Latin-1\n' });
  });

  it('in the encoding that it declares', () => {
    const cyrillic = new Uint8Array([...bytesOf('% Encoding: Cp1251\n', 'latin1'), 0xcc, 0xe8, 0xf0]);
    expect(decodeBytes(cyrillic)).toMatchObject({ text: '% Encoding: Cp1251\nМир', encoding: 'windows-1251' });
  });

  it.each(['a\rb\rc', 'a\r\nb\r\nc', 'a\r\nb\rc'])('with line feeds at the ends of lines: %j', (written) => {
    expect(decodeBytes(bytesOf(written, 'utf8'))).toMatchObject({ text: 'a\nb\nc' });
  });

  it('although a few of its characters were damaged', () => {
    expect(decodeBytes(bytesOf(`${'a word '.repeat(100)}\0\u0001`, 'utf8'))).toMatchObject({ ok: true });
  });
});

describe('a file without text is named', () => {
  it.each([
    ['empty', ' \n\t\n'],
    ['empty', ''],
    ['zip', 'PK\x03\x04\x14\0'],
    ['pdf', '%PDF-1.7\n'],
    ['database', 'SQLite format 3\0\x10'],
    ['binary', '\x89PNG\r\n\x1a\n'],
    ['binary', '\x00\x01\x02\x03\x00\x05\x06\x00'.repeat(50)],
  ])('%s', (code, content) => {
    expect(decodeBytes(bytesOf(content, 'latin1'))).toEqual({ ok: false, code });
  });

  it('too large, before it is read', async () => {
    const huge = { size: largestFile + 1, arrayBuffer: () => Promise.reject(new Error('It was read.')) } as unknown as Blob;
    expect(await decodeFile(huge)).toEqual({ ok: false, code: 'tooLarge' });
  });

  it('unreadable', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await decodeFile(gone)).toEqual({ ok: false, code: 'unreadable' });
  });

  it('a web page, saved as a list', async () => {
    const saved = new Blob(['<!DOCTYPE html>\n<html><body><a href="https://arxiv.org/abs/1706.03762">x</a></body></html>']);
    expect(await readFile(saved)).toEqual({ ok: false, code: 'html' });
  });

  it('unknown', async () => {
    expect(await readFile(new Blob(['Dear reader, there is nothing here.']))).toEqual({ ok: false, code: 'unknown' });
  });
});
