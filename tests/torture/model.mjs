/** Records, outside the browser, what was requested of the library and acknowledged, and checks the database against it. */

import { unseenPage } from './skipCards.mjs';

/** The valid values of one field: the last acknowledged one, or one that was requested after it. */
class Kept {
  constructor(value) {
    this.acknowledged = value;
    this.requested = [];
  }

  request(value) {
    this.requested.push(value);
  }

  /** Requests for one field are sequential: those before the acknowledged one are no longer valid. */
  acknowledge(value) {
    this.requested = this.requested.slice(this.requested.indexOf(value) + 1);
    this.acknowledged = value;
  }

  /** @returns whether the value found is valid; from then on it counts as acknowledged. */
  settle(found) {
    const may = found === this.acknowledged || this.requested.includes(found);
    this.acknowledged = found;
    this.requested = [];
    return may;
  }
}

export class Model {
  /** By marked paper and field name. */
  marks = new Map();
  /** What is stored about the cards of each page, as one text, so that a message about many cards is done for all or for none. */
  pages = new Map();
  /** The expected state of the groups of papers, and `next` after the command in progress. */
  groups;
  next;
  /** The last command, while it can be undone: its history entry, and the groups before it. */
  undoable;
  /** The note's last known revision by marked paper. */
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

  page(number) {
    const kept = this.pages.get(number) ?? new Kept(unseenPage);
    this.pages.set(number, kept);
    return kept;
  }

  /** @returns messages about decisions on cards: those that are missing, and those that are done for some of their cards only. */
  judgePages(seen) {
    const faults = { lost: [], 'half done': [] };
    for (const [number, kept] of this.pages) {
      const found = seen.pages[number];
      const may = [kept.acknowledged, ...kept.requested];
      if (kept.settle(found)) continue;
      const isMixed = [...found].every((card, index) => may.some((page) => page[index] === card));
      faults[isMixed ? 'half done' : 'lost'].push(`the cards of page ${number} are ${found}, not ${may.join(' or ')}`);
    }
    return faults;
  }

  /** @returns messages about acknowledged values that are missing. */
  judgeMarks(seen) {
    const lost = [];
    for (const [key, kept] of this.marks) {
      const [mark, name] = key.split(' ');
      const found = valueIn(seen.marks[mark], name);
      const may = [kept.acknowledged, ...kept.requested];
      if (!kept.settle(found)) lost.push(`${name} of paper ${mark} is ${found}, not ${may.join(' or ')}`);
    }
    return lost;
  }

  /** @returns messages about a command that is only half done or half undone, or that was acknowledged and is not done. */
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
