/** The followed file: written completely or not at all, and not over what others wrote. */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { changeFollowed, type Followed, forgetFollowed, readFollowed, saveFollowed } from '~/lib/following/followedFile';
import { followLibrary, isFollowedByPage } from '~/lib/following/followLibrary';
import { type TextSource, writeFollowed } from '~/lib/following/writeFollowed';

let handle: FileSystemFileHandle;
let text = '';
let stamp = 0;
let made = 0;

const source: TextSource = {
  stamp: async () => String(stamp),
  text: async () => {
    made += 1;
    return { text: new Blob([text]), papers: text.length };
  },
};

const change = (next: string): void => {
  text = next;
  stamp += 1;
};
const onDisk = async (): Promise<string> => (await handle.getFile()).text();
const writeAsOther = async (other: string): Promise<void> => {
  const stream = await handle.createWritable();
  await stream.write(other);
  await stream.close();
};
const state = async (): Promise<Partial<Followed>> => (await readFollowed()) ?? {};

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  handle = await root.getFileHandle(`${crypto.randomUUID()}.bib`, { create: true });
  made = 0;
  change('first');
  await saveFollowed({ id: crypto.randomUUID(), handle, query: '', tags: false, notes: false, abstracts: true });
  onTestFinished(forgetFollowed);
});

test('a change is written once, with the time and the number of papers', async () => {
  await writeFollowed(source);
  expect(await onDisk()).toBe('first');
  const { lastModified, size } = await handle.getFile();
  expect(await state()).toMatchObject({ problem: undefined, written: { papers: 5, size, lastModified } });
  await writeFollowed(source);
  expect(made).toBe(1);
  change('second');
  await writeFollowed(source);
  expect(await onDisk()).toBe('second');
});

test('the same text is not written again', async () => {
  await writeFollowed(source);
  const { lastModified } = await handle.getFile();
  const before = await state();
  change('first');
  await writeFollowed(source);
  expect((await handle.getFile()).lastModified).toBe(lastModified);
  expect((await state()).written).toEqual(before.written);
  expect(made).toBe(2);
});

test('what another program wrote is asked about, and replaced only then', async () => {
  await writeFollowed(source);
  await writeAsOther('by hand, and longer');
  change('second');
  await writeFollowed(source);
  expect(await onDisk()).toBe('by hand, and longer');
  expect(await state()).toMatchObject({ problem: 'changed' });
  change('third');
  await writeFollowed(source);
  expect(await onDisk()).toBe('by hand, and longer');
  await writeFollowed(source, { overwrite: true });
  expect(await onDisk()).toBe('third');
  expect(await state()).toMatchObject({ problem: undefined });
});

test('a file that another program brought to the same text is no conflict', async () => {
  await writeFollowed(source);
  await writeAsOther('second');
  change('second');
  await writeFollowed(source);
  expect(await state()).toMatchObject({ problem: undefined, written: { papers: 6 } });
});

test('a file that is gone is said to be gone', async () => {
  await writeFollowed(source);
  await (await navigator.storage.getDirectory()).removeEntry(handle.name);
  change('second');
  await writeFollowed(source);
  expect(await state()).toMatchObject({ problem: 'gone' });
});

test('a write that is cancelled or fails leaves the file as it was', async () => {
  await writeFollowed(source);
  const stop = new AbortController();
  change('second');
  const cancelled = {
    ...source,
    text: async () => {
      stop.abort();
      return { text: new Blob(['half']), papers: 1 };
    },
  };
  await writeFollowed(cancelled, { signal: stop.signal });
  expect(await onDisk()).toBe('first');
  const broken = {
    ...source,
    text: async () => {
      throw new Error('no text');
    },
  };
  await writeFollowed(broken);
  expect(await onDisk()).toBe('first');
  expect(await state()).toMatchObject({ problem: 'failed' });
  // It is not tried again until there is another change.
  await writeFollowed(source);
  expect(await onDisk()).toBe('first');
  change('third');
  await writeFollowed(source);
  expect(await onDisk()).toBe('third');
  expect(await state()).toMatchObject({ problem: undefined });
});

test('a file is emptied only if it is asked for', async () => {
  await writeFollowed(source);
  change('');
  await writeFollowed(source);
  expect(await onDisk()).toBe('first');
  expect(await state()).toMatchObject({ problem: 'empty' });
  await writeFollowed(source, { overwrite: true });
  expect(await onDisk()).toBe('');
  expect(await state()).toMatchObject({ problem: undefined, written: { papers: 0 } });
});

test('a disk that is full in the middle of a write leaves the file as it was', async () => {
  await writeFollowed(source);
  const stream = FileSystemWritableFileStream.prototype;
  const whole = stream.write;
  stream.write = async function (this: FileSystemWritableFileStream, data) {
    await whole.call(this, (data as Blob).slice(0, 3));
    throw new DOMException('full', 'QuotaExceededError');
  };
  onTestFinished(() => {
    stream.write = whole;
  });
  change('second');
  await writeFollowed(source);
  expect(await onDisk()).toBe('first');
  expect(await state()).toMatchObject({ problem: 'failed' });
});

test('a permission that the browser took back is noted by a page, and the file is written once it is given again', async () => {
  let permission = 'prompt';
  const asking = FileSystemFileHandle.prototype as unknown as { queryPermission: () => Promise<string> };
  const query = asking.queryPermission;
  asking.queryPermission = async () => permission;
  onTestFinished(() => {
    asking.queryPermission = query;
  });
  await writeFollowed(source, { tellRefusal: false });
  expect((await state()).problem).toBeUndefined();
  await writeFollowed(source);
  expect((await state()).problem).toBe('refused');
  expect(await onDisk()).toBe('');
  permission = 'granted';
  await writeFollowed(source);
  expect(await onDisk()).toBe('first');
  expect((await state()).problem).toBeUndefined();
});

test('a file that is no longer followed is not written, and not remembered again', async () => {
  const forgetting = {
    ...source,
    text: async () => {
      await forgetFollowed();
      return { text: new Blob(['x']), papers: 1 };
    },
  };
  await writeFollowed(forgetting);
  expect(await readFollowed()).toBeUndefined();
  await writeFollowed(source);
  expect(made).toBe(0);
});

test('many changes become few writes, and the last one is written', async () => {
  let isLast = false;
  const counted: TextSource = { ...source, stamp: async () => String(isLast ? stamp : ++stamp) };
  text = 'draft';
  const stop = followLibrary(counted, { every: 1 });
  onTestFinished(stop);
  await expect.poll(onDisk).toBe('draft');
  expect(await isFollowedByPage()).toBe(true);
  isLast = true;
  change('last');
  await expect.poll(onDisk).toBe('last');
  stop();
  await expect.poll(isFollowedByPage).toBe(false);
});

test('of two pages one writes, and the other goes on after it', async () => {
  const stopFirst = followLibrary(source, { every: 1 });
  await expect.poll(onDisk).toBe('first');
  const second: TextSource = { ...source, text: async () => ({ text: new Blob(['by the second']), papers: 1 }) };
  onTestFinished(followLibrary(second, { every: 1 }));
  change('next');
  await expect.poll(onDisk).toBe('next');
  stopFirst();
  change('ignored');
  await expect.poll(onDisk).toBe('by the second');
});

test('options are changed for the file that is followed only', async () => {
  await changeFollowed('another', { tags: true });
  expect(await state()).toMatchObject({ tags: false });
});
