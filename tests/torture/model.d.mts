import type { Group, Seen } from './driver';

export interface Kept {
  request(value: unknown): void;
  acknowledge(value: unknown): void;
}

export class Model {
  constructor(groups: Group[]);
  groups: Group[];
  next: Group[] | undefined;
  page(number: number): Kept;
  judgePages(seen: Seen): { lost: string[]; 'half done': string[] };
  field(mark: number, name: 'starred' | 'status' | 'note' | 'own'): Kept;
  judgeMarks(seen: Seen): string[];
  judgeCommand(seen: Seen): string[];
}
