import type { Group, Seen } from './driver';

export interface Kept {
  ask(value: unknown): void;
  acknowledge(value: unknown): void;
}

export class Model {
  constructor(groups: Group[]);
  groups: Group[];
  next: Group[] | undefined;
  field(mark: number, name: 'starred' | 'status' | 'note' | 'own'): Kept;
  judgeMarks(seen: Seen): string[];
  judgeCommand(seen: Seen): string[];
}
