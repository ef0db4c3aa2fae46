/**
 * Facts about the installed extension that the settings show. The surface passes them in, so that the settings can be rendered
 * without browser APIs.
 */
export interface About {
  version: string;
  sites: {
    /** Dogear runs on these from the first day. */
    core: readonly SiteEntry[];
    /** Dogear supports these, but the user has to turn it on there. */
    others: readonly SiteEntry[];
  };
  access: SiteAccess;
  shortcuts: BrowserShortcuts;
}

export interface SiteEntry {
  /** Site id, as stored in `sites` of the papers found there. */
  id: string;
  name: string;
  /** Host names such as `arxiv.org`; each includes its subdomains. */
  hosts: readonly string[];
}

/** Access to the hosts that the user added. */
export interface SiteAccess {
  /** @returns match patterns such as `https://openreview.net/*`. */
  granted(): Promise<string[]>;
  giveUp(pattern: string): Promise<void>;
}

/** Shortcuts that the browser manages; the user changes them in the browser. */
export interface BrowserShortcuts {
  commands(): Promise<{ name: string; shortcut: string }[]>;
  /** Address of the browser's page where the user changes them. */
  settings: string;
}
