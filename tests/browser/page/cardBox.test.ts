import { afterEach, expect, it } from 'vitest';
import { around, cardBox, textBox } from '~/lib/page/editor/cardBox';
import { layPage } from './openPage';

afterEach(() => layPage(''));

const parts = (): Element[] => [...document.querySelectorAll('.part')];

it('surrounds all parts of a card that are displayed', () => {
  layPage(`<div style="position:absolute;left:50px;top:100px;width:600px">
    <p class="part" style="margin:0;height:20px">One</p><p class="part" style="margin:0;height:30px">Two</p>
    <p class="part" style="display:none">Three</p></div>`);
  expect(cardBox(parts())).toEqual({ left: 50, top: 100, width: 600, height: 50 });
});

it('is nothing for a card without a box', () => {
  layPage('<p class="part" style="display:none">One</p>');
  expect(cardBox(parts())).toBeUndefined();
  expect(around([])).toBeUndefined();
});

it('finds where the text of a wide card ends', () => {
  layPage(`<div style="position:absolute;left:0;top:0;width:900px;font:20px/20px monospace">
    <div class="part">  <h3 style="font:inherit;margin:0">abcdefghij</h3> <p style="margin:0">abcde</p>
    <span style="position:absolute;left:5000px">far away</span></div></div>`);
  const card = cardBox(parts())!;
  expect(card.width).toBe(900);
  const text = textBox(parts(), card)!;
  expect(text.left).toBe(0);
  expect(text.width).toBeGreaterThan(80);
  expect(text.width).toBeLessThan(200);
});

it('ignores elements of the page that bear the names of methods', () => {
  layPage('<img name="createTreeWalker"><img name="createRange"><p class="part" style="width:500px">Text</p>');
  const card = cardBox(parts())!;
  expect(textBox(parts(), card)?.width).toBeLessThan(card.width);
});
