import { expect, test } from 'vitest';
import { noteHtml } from '~/lib/zotero/noteHtml';

test('Markdown becomes HTML', () => {
  expect(noteHtml('# A\n\n- [x] *b* `c`')).toBe(
    '<h1>A</h1>\n<ul>\n<li><input type="checkbox" disabled="" checked="" /> <em>b</em> <code>c</code></li>\n</ul>',
  );
});

test('HTML is shown as text, and other addresses than those of the web are dropped', () => {
  const html = noteHtml('<script>x</script>\n\n[a](javascript:alert(1)) [b](file:///etc) <img src=x onerror=y>');
  expect(html).not.toMatch(/<script|<img|javascript:|file:/);
});

test('very long and very deep notes are written as typed', () => {
  expect(noteHtml(`${'>'.repeat(10_000)} <a>\nb\n\nc`)).toMatch(/&lt;a&gt;<br \/>b<\/p>\n<p>c<\/p>$/);
  expect(noteHtml('*a*\n\n'.repeat(2_000_000))).toContain('<p>*a*</p>');
});
