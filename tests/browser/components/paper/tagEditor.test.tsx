import { expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { TagEditor } from '~/components/paper/tags/TagEditor';
import { attention, expectAccessible, mount, Watched } from '~/tests/browser/components/mount';
import { drawn } from '~/tests/support/drawn';
import { MemoryPaperStore } from '~/tests/support/memoryPaperStore';

const ref = { draft: attention };
const editor = <Watched paperRef={ref}>{({ annotation }) => <TagEditor paperRef={ref} tags={annotation.tags} />}</Watched>;

const withTags = (...tags: string[]) => {
  const store = new MemoryPaperStore();
  store.add(attention, { tags });
  return store;
};

test('Enter adds the typed text: spaces, commas and any script', async () => {
  const { screen, store } = await mount(editor);
  const field = screen.getByRole('combobox', { name: 'Tags' });
  for (const tag of ['to cite, maybe', '大语言模型', 'تعلّم الآلة', 'Größe 1,2']) {
    await field.fill(tag);
    await userEvent.keyboard('{Enter}');
  }
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['to cite, maybe', '大语言模型', 'تعلّم الآلة', 'Größe 1,2']);
  await expect.element(field).toHaveValue('');
  await expect.element(screen.getByRole('button', { name: 'Remove the tag “大语言模型”' })).toBeInTheDocument();
});

test('while an input method composes, Enter and Backspace belong to it', async () => {
  const store = withTags('vision');
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('combobox', { name: 'Tags' });
  await field.click();
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 });
  field.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  field.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', keyCode: 229, bubbles: true }));
  expect(store.changes).toEqual([]);
  await session.send('Input.insertText', { text: '中文' });
  await expect.element(field).toHaveValue('中文');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['vision', '中文']);
});

test('completes from the library, and spells a known tag as the library does', async () => {
  const store = withTags('vision');
  store.knownTags = [
    { tag: 'NLP', count: 12 },
    { tag: 'NLP theory', count: 3 },
    { tag: 'vision', count: 2 },
  ];
  const { screen } = await mount(editor, store);
  await screen.getByRole('combobox', { name: 'Tags' }).fill('nlp');
  await expect.element(screen.getByRole('option', { name: /NLP theory/ })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['vision', 'NLP theory']);
  await screen.getByRole('combobox', { name: 'Tags' }).fill('nlp');
  await expect.element(screen.getByRole('option', { name: /NLP/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['vision', 'NLP theory', 'NLP']);
});

test('Enter takes the first tag that begins with the text; with Control it adds the text', async () => {
  const store = new MemoryPaperStore();
  store.knownTags = [
    { tag: 'my group', count: 20 },
    { tag: 'group meeting', count: 2 },
  ];
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('combobox', { name: 'Tags' });
  await field.fill('gr');
  await expect.element(screen.getByRole('option', { name: 'group meeting 2' })).toHaveAttribute('data-highlighted');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['group meeting']);
  await expect.element(field).toHaveValue('');

  await field.fill('my');
  await expect.element(screen.getByRole('option', { name: 'my group 20' })).toHaveAttribute('data-highlighted');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['group meeting', 'my']);

  await field.fill('grou');
  await expect.element(screen.getByRole('option', { name: 'Create “grou”' })).toHaveAttribute('data-highlighted');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['group meeting', 'my', 'grou']);
});

test('the arrows lead to the tag as typed', async () => {
  const store = new MemoryPaperStore();
  store.knownTags = [{ tag: 'group meeting', count: 2 }];
  const { screen } = await mount(editor, store);
  await screen.getByRole('combobox', { name: 'Tags' }).fill('gr');
  await expect.element(screen.getByRole('option', { name: 'group meeting 2' })).toHaveAttribute('data-highlighted');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['gr']);
});

test('Enter before the library has answered waits for the answer', async () => {
  const store = new MemoryPaperStore();
  store.knownTags = [{ tag: 'group meeting', count: 2 }];
  const { promise, resolve } = Promise.withResolvers<void>();
  const suggest = store.suggestTags.bind(store);
  store.suggestTags = async (query, limit) => {
    await promise;
    return suggest(query, limit);
  };
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('combobox', { name: 'Tags' });
  await field.fill('gr');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('');
  await field.fill('new');
  await userEvent.keyboard('{Enter}');
  expect(store.changes).toEqual([]);
  resolve();
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['group meeting', 'new']);
});

test('the tags added last are offered until something is typed', async () => {
  const store = withTags('vision');
  store.recent = ['to cite', 'vision', 'group meeting', 'agents', 'older'];
  const { screen } = await mount(editor, store);
  const offered = screen.getByRole('group', { name: 'Tags added last' });
  await expect.element(offered).toBeVisible();
  expect(offered.element().textContent).toBe('to citegroup meetingagents');
  await expectAccessible();
  await screen.getByRole('button', { name: 'Add the tag “to cite”' }).click();
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['vision', 'to cite']);
  await expect.element(screen.getByRole('button', { name: 'Add the tag “to cite”' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('combobox', { name: 'Tags' })).toHaveFocus();
  await expect.element(screen.getByRole('button', { name: 'Add the tag “older”' })).toBeVisible();
  await screen.getByRole('combobox', { name: 'Tags' }).fill('x');
  await expect.element(offered).not.toBeInTheDocument();
});

test('offers to create a new tag', async () => {
  const { screen, store } = await mount(editor);
  await screen.getByRole('combobox', { name: 'Tags' }).fill('brand new');
  await screen.getByRole('option', { name: 'Create “brand new”' }).click();
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['brand new']);
});

test('Backspace in the empty field removes the last tag, and Undo restores it', async () => {
  const store = withTags('vision', 'long read');
  const { screen } = await mount(editor, store);
  await screen.getByRole('combobox', { name: 'Tags' }).click();
  await userEvent.keyboard('{Backspace}');
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['vision']);
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['vision', 'long read']);
});

test('Escape and leaving the field lose neither tags nor typed text', async () => {
  const store = withTags('vision');
  const { screen } = await mount(editor, store);
  const field = screen.getByRole('combobox', { name: 'Tags' });
  await field.fill('half');
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('half');
  field.element().blur();
  await drawn();
  await expect.element(field).toHaveValue('half');
  expect(store.annotationOf(ref)?.tags).toEqual(['vision']);
  expect(store.changes).toEqual([]);
});

test('a tag added elsewhere while one is being removed stays', async () => {
  const store = withTags('vision', 'audio');
  const { screen } = await mount(editor, store);
  const remove = screen.getByRole('button', { name: 'Remove the tag “audio”' });
  await expect.element(remove).toBeVisible();
  const letThrough = store.hold();
  await remove.click();
  await expect.element(remove).not.toBeInTheDocument();
  const elsewhere = store.annotate(ref, { kind: 'tags', add: ['elsewhere'], remove: [] });
  letThrough();
  await elsewhere;
  await expect.poll(() => store.annotationOf(ref)?.tags).toEqual(['vision', 'elsewhere']);
  await expect.element(screen.getByRole('button', { name: 'Remove the tag “elsewhere”' })).toBeVisible();
});

test('a tag that could not be stored is removed, and the user is notified', async () => {
  const store = withTags('vision');
  store.failing = 'failed';
  const { screen } = await mount(editor, store);
  await screen.getByRole('combobox', { name: 'Tags' }).fill('lost');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/The tag “lost” was not added\..*Try again/);
  await expect.element(screen.getByRole('button', { name: 'Remove the tag “lost”' })).not.toBeInTheDocument();
});

test('is accessible, closed and open', async () => {
  const store = withTags('vision', '大语言模型');
  store.knownTags = [{ tag: 'NLP', count: 12 }];
  const { screen } = await mount(editor, store);
  await expect.element(screen.getByRole('combobox', { name: 'Tags' })).toBeVisible();
  await expectAccessible();
  await screen.getByRole('combobox', { name: 'Tags' }).click();
  await expect.element(screen.getByRole('option', { name: /NLP/ })).toBeVisible();
  await expectAccessible();
});
