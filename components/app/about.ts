/** What a surface tells the settings of the Dogear that it belongs to. Given to them, so that they can be shown without a browser. */
export interface About {
  version: string;
  sites: {
    /** Dogear is on these from the first day. */
    core: readonly SiteEntry[];
    /** It knows these, and the reader turns it on where they are met. */
    others: readonly SiteEntry[];
  };
  access: SiteAccess;
  shortcuts: BrowserShortcuts;
}

export interface SiteEntry {
  /** What papers that were met there remember. */
  id: string;
  name: string;
  /** Host names, `arxiv.org`; each stands for its subdomains too. */
  hosts: readonly string[];
}

/** The hosts that the reader added. */
export interface SiteAccess {
  /** @returns match patterns, `https://openreview.net/*`. */
  granted(): Promise<string[]>;
  giveUp(pattern: string): Promise<void>;
}

/** Shortcuts that belong to the browser and are changed there. */
export interface BrowserShortcuts {
  commands(): Promise<{ name: string; shortcut: string }[]>;
  /** The address of the page where they are changed. */
  settings: string;
}
