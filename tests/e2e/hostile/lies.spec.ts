import { expect } from '@playwright/test';
import { buttons, clickButton, waitForStar } from '../../support/markerButton.mjs';
import { huggingFaceDaily } from '../pages/feeds';
import { test } from '../test';

const long = `<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=2</script>${'\u202e'}${'very long '.repeat(1000)}`;

const hostile = huggingFaceDaily(
  [
    {
      id: '2401.00001',
      title: long,
      authors: Array.from({ length: 500 }, (_, index) => `<b onclick=x>Author ${index}</b>`),
      abstract: '<svg onload="globalThis.pwned=3">',
    },
    { id: '2401.00002', title: '__proto__', authors: ['constructor'], abstract: '' },
  ],
  `<form id="body" name="querySelector"><input name="getElementById"><input name="attachShadow"></form><img name="querySelectorAll"><img name="createElement">
   <script>Element.prototype.contains = null; Object.prototype.starred = true; window.fetch = null; document.addEventListener = null;</script>`,
).replace(/data-props="[^"]*"/u, 'data-props="{&quot;dailyPapers&quot;:[{&quot;__proto__&quot;:{&quot;starred&quot;:true},"');

test.use({ site: { render: () => hostile } });

test('hostile content is read as text, none of it runs, and nothing throws', async ({ dogear }) => {
  const page = await dogear.feed('https://huggingface.co/papers');
  await expect.poll(async () => (await buttons(page, /^Star “/u)).length).toBe(2);
  await clickButton(page, /^Star “<img/u);
  await waitForStar(page, /<img/, true);
  await waitForStar(page, /__proto__/, false);

  for (const surface of ['sidepanel.html', 'library.html', 'popup.html']) {
    const shown = await dogear.surface(surface);
    if (surface === 'popup.html') await shown.getByRole('tab', { name: 'Recent' }).click();
    await expect(shown.getByRole('article')).toHaveCount(1);
    await expect(shown.getByRole('article')).toContainText('<img src=x onerror=');
    expect(await shown.evaluate(() => (globalThis as { pwned?: number }).pwned)).toBeUndefined();
    expect(await shown.locator('article img, article script, article svg[onload]').count()).toBe(0);
    await shown.close();
  }
  expect(await page.evaluate(() => (globalThis as { pwned?: number }).pwned)).toBeUndefined();
  expect(dogear.errors).toEqual([]);
});
