/** One library page of the built extension and one feed on a profile, in a browser that may be killed at any moment. */
import { contentWorld } from '../support/contentWorld.mjs';
import { launchExtension, serveFeeds } from '../support/extension.mjs';

const tries = 20;
/** A page of a site of ours that has no cards: only what it is told to say reaches the library. */
const feedUrl = 'https://huggingface.co/about';
const renderBlank = () => '<!doctype html><title>A feed</title>';

export class Session {
  /** @param {{ profile: string, driver: string, jobWorker: string, log: (text: string) => void }} settings */
  constructor({ profile, driver, jobWorker, log }) {
    Object.assign(this, { profile, driver, jobWorker, log });
  }

  /** Marks the page as lost, even before Playwright notices: pending calls no longer wait for its answers. */
  lose() {
    this.onLost?.();
  }

  /**
   * Calls a function of the driver.
   * @returns its value; undefined if the page or the browser was lost before it answered.
   */
  async call(name, ...args) {
    const answer = this.page.evaluate(([fn, values]) => globalThis.torture[fn](...values), [name, args]);
    answer.catch(() => undefined);
    try {
      return await Promise.race([answer, this.lost]);
    } catch (error) {
      this.log(`${name}: ${String(error).split('\n')[0]}`);
      return undefined;
    }
  }

  /**
   * Sends a message to the background from the content script of the feed.
   * @returns its reply; undefined if the background or the browser was lost before it answered.
   */
  async ask(type, payload) {
    try {
      return await this.askFeed(
        (name, content) => globalThis.chrome.runtime.sendMessage({ dogear: 1, to: 'background', type: name, payload: content }),
        type,
        payload,
      );
    } catch (error) {
      this.log(`${type}: ${String(error).split('\n')[0]}`);
      return undefined;
    }
  }

  /** @param {boolean} browser whether the browser has to be started again. */
  async revive(browser) {
    for (let attempt = 1; ; attempt++) {
      try {
        if (browser) await this.#launch();
        else if (!(await this.#isAlive())) await this.#open();
        return;
      } catch (error) {
        this.log(`start ${attempt}: ${String(error).split('\n')[0]}`);
        if (attempt === tries) throw error;
        await new Promise((done) => setTimeout(done, 500));
      }
    }
  }

  async #launch() {
    await this.context?.close().catch(() => undefined);
    const { context, extensionId } = await launchExtension({ profile: this.profile, options: { timeout: 60_000 } });
    this.context = context;
    this.address = `chrome-extension://${extensionId}/library.html`;
    this.page = undefined;
    await serveFeeds(context, renderBlank);
    const feed = await context.newPage();
    await feed.goto(feedUrl, { timeout: 60_000 });
    this.askFeed = await contentWorld(feed, extensionId);
    await this.#open();
  }

  async #open() {
    const old = this.page;
    const page = await this.context.newPage();
    this.lost = new Promise((done) => {
      this.onLost = done;
      page.on('crash', () => done(undefined));
      page.on('close', () => done(undefined));
    });
    await page.addInitScript({ content: `${this.driver};globalThis.torture = torture;` });
    await page.goto(this.address, { timeout: 60_000 });
    this.page = page;
    await old?.close().catch(() => undefined);
  }

  async #isAlive() {
    const answer = this.page.evaluate(() => typeof globalThis.torture === 'object').catch(() => false);
    return Promise.race([answer, this.lost.then(() => false), new Promise((done) => setTimeout(() => done(false), 30_000))]);
  }
}
