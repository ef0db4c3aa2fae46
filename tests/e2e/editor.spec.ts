import { expect } from '@playwright/test';
import { buttons } from '../support/markerButton.mjs';
import { openEditor } from './pages/cardEditor';
import { huggingFaceDaily, papers, renderFeed } from './pages/feeds';
import { test } from './test';

const attention = /Attention Is All You Need/;
const tag = 'zebra crossing 斑马';
const note = 'Quokka: read the proof of $e^{i\\pi}$ again';

/** A page that records every key, mutation, message, input and focus event that it receives. */
const spy = `<script>
window.heard = [];
const tell = (kind, ...what) => window.heard.push(kind + ': ' + what.map((w) => { try { return typeof w === 'string' ? w : JSON.stringify(w); } catch { return String(w); } }).join(' '));
for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'change', 'paste', 'compositionupdate', 'compositionend', 'focusin', 'selectionchange', 'message'])
  for (const target of [window, document])
    target.addEventListener(type, (e) => tell(type, e.key ?? '', e.data ?? '', e.target?.value ?? '', e.target?.outerHTML ?? ''), true);
new MutationObserver((all) => all.forEach((m) => { tell('mutation', m.attributeName ?? '', m.target.outerHTML ?? m.target.data ?? ''); m.addedNodes.forEach((n) => tell('added', n.outerHTML ?? n.data ?? '')); }))
  .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { tell('attachShadow', init); return attach.call(this, { ...init, mode: 'open' }); };
setInterval(() => { tell('frames', [...document.querySelectorAll('*')].map((e) => e.shadowRoot?.innerHTML ?? '').join('')); for (let i = 0; i < frames.length; i++) { try { tell('frame', frames[i].document.body.innerHTML); } catch { tell('frame', 'closed'); } } }, 200);
</script>`;

const spied = { render: (url: URL) => (url.pathname === '/papers' ? huggingFaceDaily(papers, spy) : renderFeed(url)) };

test.describe('with a page that listens to all events', () => {
  test.use({ site: spied });

  test('a tag and a note are entered in the card editor, and the page learns nothing of them', async ({ dogear }) => {
    const feed = await dogear.feed('https://huggingface.co/papers');
    const editor = await openEditor(feed, attention);
    const tags = editor.getByLabel('Tags', { exact: true });
    await tags.click();
    await feed.keyboard.type(tag);
    await feed.keyboard.press('Enter');
    await expect(editor.getByRole('button', { name: `Remove the tag “${tag}”` })).toBeVisible();
    await editor.getByLabel('Note', { exact: true }).click();
    await feed.keyboard.type(note);
    await expect(editor.getByText('Saved', { exact: true })).toBeVisible();
    await feed.keyboard.press('Escape');
    await expect.poll(async () => (await buttons(feed, /^Tags, note and status of “Attention.*: 1 tag, note$/u)).length).toBe(1);

    const heard: string[] = await feed.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    // The page did record: it saw the editor's empty host appear.
    expect(heard.some((line) => line.startsWith('added: <div data-dogear'))).toBe(true);
    const all = heard.join('\n');
    for (const secret of [tag, 'zebra', '斑马', note, 'Quokka', 'proof']) expect(all).not.toContain(secret);
    const keys = heard.filter((line) => /^key(?:down|up|press): /u.test(line));
    expect(keys.filter((line) => /: [a-z] /iu.test(line))).toEqual([]);

    const panel = await dogear.surface('sidepanel.html');
    const row = panel.getByRole('article', { name: 'Attention Is All You Need' });
    await expect(row).toContainText(tag);
    await expect(row).toContainText('Has a note');
  });
});

test('deletion in the card editor can be undone, and a status is shown on the card', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const editor = await openEditor(feed, attention);
  await editor.getByRole('button', { name: 'Reading' }).click();
  await expect.poll(async () => (await buttons(feed, /: reading$/u)).length).toBe(1);
  await editor.getByRole('button', { name: /Delete/u }).click();
  await expect.poll(async () => (await buttons(feed, /: reading$/u)).length).toBe(0);
  await editor.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await buttons(feed, /: reading$/u)).length).toBe(1);
});

test('a citation of the paper is copied, and the paper opened in the library from the card editor', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const editor = await openEditor(feed, attention);
  await editor.getByRole('button', { name: 'To read' }).click();
  await editor.getByRole('button', { name: 'Copy a citation', exact: true }).click();
  await expect(editor.getByText('Copied: BibTeX.').first()).toBeVisible();
  const note = editor.getByLabel('Note', { exact: true });
  await note.click();
  await feed.keyboard.press('ControlOrMeta+V');
  await expect(note).toHaveValue(/^@\w+\{[\s\S]*title = \{Attention Is All You Need\}/u);
  await expect(editor.getByRole('link', { name: 'PDF' })).toHaveAttribute('href', 'https://arxiv.org/pdf/1706.03762');
  const opening = dogear.context.waitForEvent('page');
  await editor.getByRole('button', { name: 'Open this paper in the library' }).click();
  const library = await opening;
  await expect(library.getByRole('complementary', { name: 'Open paper' })).toContainText('Attention Is All You Need');
});

test('the tags added last are offered on the next paper', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const first = await openEditor(feed, attention);
  for (const added of ['to cite', 'group meeting']) {
    await feed.keyboard.type(added);
    await feed.keyboard.press('Enter');
    await expect(first.getByRole('button', { name: `Remove the tag “${added}”` })).toBeVisible();
  }
  await feed.keyboard.press('Escape');
  const second = await openEditor(feed, /MiniLM/);
  await second.getByRole('button', { name: 'Add the tag “group meeting”' }).click();
  await feed.keyboard.type('to');
  await expect(second.getByRole('option', { name: /^to cite/u })).toHaveAttribute('data-highlighted');
  await feed.keyboard.press('Enter');
  await expect.poll(async () => (await buttons(feed, /^Tags, note and status of “MiniLM.*: 2 tags$/u)).length).toBe(1);
});

test.describe('on a page that scrolls', () => {
  test.use({
    site: {
      render: ({ pathname }) => (pathname === '/papers' ? huggingFaceDaily(papers, '<p style="height:5000px"></p>') : null),
    },
  });

  test('the card editor closes when its card is scrolled away, and what was typed is saved', async ({ dogear }) => {
    const feed = await dogear.feed('https://huggingface.co/papers');
    const editor = await openEditor(feed, attention);
    await editor.getByLabel('Note', { exact: true }).click();
    await feed.keyboard.type('typed, then scrolled');
    await feed.mouse.move(20, 600);
    await feed.mouse.wheel(0, 4000);
    await expect.poll(() => editor.isDetached()).toBe(true);
    await expect.poll(async () => (await buttons(feed, /^Tags, note and status of “Attention.*: note$/u)).length).toBe(1);
    const panel = await dogear.surface('sidepanel.html');
    await panel.getByRole('button', { name: /^Details of “Attention/u }).click();
    await expect(panel.getByText('typed, then scrolled')).toBeVisible();
  });
});
