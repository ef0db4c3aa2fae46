import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';

/** An item of the reader's own library, as Zotero's addresses name it. */
export const zoteroAddress = (key: string): string => `zotero://select/library/items/${key}`;

/** A link that another program opens. */
export const ProgramLink = ({ address, children }: { address: string; children: ReactNode }) => (
  <a href={address} className="inline-flex items-center gap-1 text-accent underline-offset-2 hover:underline">
    {children}
    <ExternalLink aria-hidden size={12} />
  </a>
);
