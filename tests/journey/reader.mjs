/** A reader at a page with papers: presses keys and clicks, and counts both. */
import { clickButton } from '../support/markerButton.mjs';
import { check } from './journeyBrowser.mjs';

const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;

export class Reader {
  /** Keys that decide about a paper; one that is taken back later counts too. */
  decisions = 0;
  /** All other keys, letters of a tag too. */
  others = 0;
  clicks = 0;
  #began = performance.now();
  #took = 0;

  constructor(page) {
    this.page = page;
  }

  /** Presses keys that decide. */
  async decide(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    this.decisions += keys.length;
  }

  /** Presses keys that decide nothing. */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    this.others += keys.length;
  }

  /** Scrolls to the first button on a card, or on the pill, that is so named, and clicks it. */
  async click(name) {
    await clickButton(this.page, name);
    this.clicks++;
  }

  /** Stops the time. */
  end() {
    this.#took = performance.now() - this.#began;
  }

  /** Fails if it took more keys or clicks than that. */
  keepWithin({ decisions, others, clicks }) {
    check(
      this.decisions <= decisions && this.others <= others && this.clicks <= clicks,
      `It took ${this.figures}, more than ${decisions} decisions, ${others} other keys or ${clicks} clicks.`,
    );
  }

  /** `46 decisions and 9 other keys, 0 clicks, 3.1 seconds` */
  get figures() {
    const keys =
      this.decisions + this.others > 0
        ? `${count(this.decisions, 'decision')} and ${count(this.others, 'other key')}`
        : count(0, 'key');
    return `${keys}, ${count(this.clicks, 'click')}, ${(this.#took / 1000).toFixed(1)} seconds`;
  }
}
