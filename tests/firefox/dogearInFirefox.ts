/** Runs Firefox with the built extension on the sample feed. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderFeed } from '../journey/feed/renderFeed.mjs';
import { until } from '../support/until.mjs';
import type { BidiConnection } from './bidiConnection';
import type { BuiltExtension } from './builtExtension';
import { FirefoxPage } from './firefoxPage';
import { launchFirefox } from './launchFirefox';
import { serveFeeds } from './serveFeeds';

type LogEntry = { type: string; level: string; text: string };
type DownloadEnd = { status: 'complete' | 'canceled'; filepath?: string | null };

/** Host of the extension's address. Firefox makes a random one for each profile, unless the profile already sets one. */
const host = '5d3f1c0e-8a52-4f0b-9c1e-2b7d6a904e13';

export class DogearInFirefox {
  readonly origin = `moz-extension://${host}`;
  /** Uncaught errors of pages and of the extension. */
  readonly errors: string[] = [];
  private readonly downloads: DownloadEnd[] = [];

  private constructor(
    private readonly bidi: BidiConnection,
    /** Ends Firefox and deletes its files. */
    readonly close: () => Promise<void>,
  ) {
    bidi.on<LogEntry>('log.entryAdded', ({ type, level, text }) => {
      if (type === 'javascript' && level === 'error') this.errors.push(text);
    });
    bidi.on<DownloadEnd>('browsingContext.downloadEnd', (download) => this.downloads.push(download));
  }

  /** @param path the executable of Firefox. */
  static async launch(path: string, { id, folder }: BuiltExtension): Promise<DogearInFirefox> {
    const { bidi, close } = await launchFirefox(path, { 'extensions.webextensions.uuids': JSON.stringify({ [id]: host }) });
    const destinationFolder = await mkdtemp(join(tmpdir(), 'dogear-downloads-'));
    const dogear = new DogearInFirefox(bidi, async () => {
      await close();
      await rm(destinationFolder, { recursive: true, force: true });
    });
    try {
      await bidi.send('session.subscribe', { events: ['log.entryAdded', 'browsingContext.downloadEnd'] });
      await bidi.send('browser.setDownloadBehavior', { downloadBehavior: { type: 'allowed', destinationFolder } });
      await serveFeeds(bidi, renderFeed);
      await bidi.send('webExtension.install', { extensionData: { type: 'path', path: folder } });
      return dogear;
    } catch (error) {
      await dogear.close();
      throw error;
    }
  }

  /** Opens an address in a new tab. */
  async open(url: string): Promise<FirefoxPage> {
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const viewport = { width: 1280, height: 860 };
    await this.bidi.send('browsingContext.setViewport', { context, viewport });
    const page = new FirefoxPage(this.bidi, context);
    await page.goto(url);
    return page;
  }

  /** Opens a page of the extension, such as `library.html`, in a new tab. */
  surface(path: string): Promise<FirefoxPage> {
    return this.open(`${this.origin}/${path}`);
  }

  /** Waits for the next finished download, and reads it. */
  async downloaded(): Promise<string> {
    const { status, filepath } = await until(
      () => this.downloads.shift(),
      () => 'No download has ended.',
    );
    if (!filepath) throw new Error(`The download is ${status}.`);
    return readFile(filepath, 'utf8');
  }
}
