/** What was asked of the library and what of it was acknowledged, kept outside the browser, and the judgement of what is found. */

/** A value that must be found: the last acknowledged one, or one that was asked for after it. */
class Kept {
  constructor(value) {
    this.acknowledged = value;
    this.asked = [];
  }

  ask(value) {
    this.asked.push(value);
  }

  /** Requests about one field come one after the other: what was asked before this one is of the past. */
  acknowledge(value) {
    this.asked = this.asked.slice(this.asked.indexOf(value) + 1);
    this.acknowledged = value;
  }

  /** @returns whether what is found may be; from then on it counts as known. */
  settle(found) {
    const may = found === this.acknowledged || this.asked.includes(found);
    this.acknowledged = found;
    this.asked = [];
    return may;
  }
}

export class Model {
  /** By marked paper and field. */
  marks = new Map();
  /** What groups of papers must be like, and what a command under way makes of that. */
  groups;
  next;
  /** The last command, while it can be taken back: its history entry, and the groups before it. */
  undoable;
  /** By marked paper: the note's last known revision. */
  revisions = {};

  constructor(groups) {
    this.groups = groups;
  }

  field(mark, name) {
    const key = `${mark} ${name}`;
    const kept = this.marks.get(key) ?? new Kept(valueIn(undefined, name));
    this.marks.set(key, kept);
    return kept;
  }

  /** @returns sentences about what was acknowledged and is not there. */
  judgeMarks(seen) {
    const lost = [];
    for (const [key, kept] of this.marks) {
      const [mark, name] = key.split(' ');
      const found = valueIn(seen.marks[mark], name);
      const may = [kept.acknowledged, ...kept.asked];
      if (!kept.settle(found)) lost.push(`${name} of paper ${mark} is ${found}, not ${may.join(' or ')}`);
    }
    return lost;
  }

  /** @returns sentences about a command that is neither done nor undone, or that was acknowledged and is not done. */
  judgeCommand(seen) {
    const found = JSON.stringify(seen.groups);
    const possible = this.next ? [this.groups, this.next] : [this.groups];
    const fitting = possible.find((groups) => JSON.stringify(groups) === found);
    this.groups = seen.groups;
    this.next = undefined;
    return fitting ? [] : [`found ${found}\n   may be ${possible.map((groups) => JSON.stringify(groups)).join('\n       or ')}`];
  }
}

const valueIn = (row, name) => {
  if (name === 'starred') return row?.starred ?? false;
  if (name === 'status') return row?.status ?? null;
  if (name === 'note') return row?.note ?? '';
  return row?.tags.find((tag) => tag.startsWith('own ')) ?? null;
};
