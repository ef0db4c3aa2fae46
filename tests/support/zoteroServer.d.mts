export interface StandInItem {
  key: string;
  itemType: string;
  title: string;
  tags: { tag: string; type?: number }[];
  notes: string[];
  collections: string[];
  attachments: string[];
  [field: string]: unknown;
}

export interface StandInTarget {
  id: string;
  name: string;
  filesEditable: boolean;
  level: number;
}

export interface StandIn {
  items: StandInItem[];
  sessions: Map<string, Map<string, StandInItem>>;
  log: { method: string; path: string; query: URLSearchParams; headers: Record<string, string>; body: Record<string, unknown> }[];
  port: number;
  at: string;
  close: () => Promise<void>;
}

type Behaviour = 'hang' | 'close' | 'html' | 'redirect' | { status: number; value: unknown } | undefined;

export interface StandInOptions {
  port?: number;
  version?: string;
  localApi?: boolean;
  targets?: StandInTarget[];
  selected?: string;
  editable?: boolean;
  openPdfs?: (item: StandInItem) => boolean;
  behave?: (path: string, body: Record<string, unknown>) => Behaviour | Promise<Behaviour>;
}

export const zoteroPort: number;
export const sampleTargets: StandInTarget[];
export function startZotero(options?: StandInOptions): Promise<StandIn>;
