export declare const sampleFeedUrl: string;
export declare const sampleListingUrl: string;
export declare function renderFeed(url: URL): string | null;
