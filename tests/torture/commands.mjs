/** The long commands, and how each changes the groups of papers. A group is entirely in the library, in the trash, or absent. */

export const tags = ['bulk a', 'bulk b'];
/** Groups in the order used by the model and the driver. */
export const groups = [
  { family: 'base', from: 0, to: 1000 },
  { family: 'base', from: 1000, to: 2000 },
  { family: 'imported', from: 0, to: 3000 },
];
const base = { family: 'base', from: 0, to: 2000 };
const [half, , imported] = groups;
const blank = { [tags[0]]: 0, [tags[1]]: 0 };

export const firstState = groups.map(({ family, from, to }) => ({
  present: family === 'base' ? to - from : 0,
  trashed: 0,
  tags: { ...blank },
}));

const each = (state, change, only = [0, 1, 2]) =>
  state.map((group, index) => (only.includes(index) ? { ...group, tags: { ...group.tags }, ...change(group) } : group));
const into = (group, where) => {
  const all = group.present + group.trashed;
  return where === 'trash' ? { present: 0, trashed: all } : { present: all, trashed: 0 };
};
const differs = (state, next) => JSON.stringify(state) !== JSON.stringify(next);

/** Each is `{ job, args, after(state) }`; a command that would change nothing is not chosen. */
export const commands = [
  {
    name: 'tag 2,000',
    job: 'annotateMany',
    args: { ids: base, change: { kind: 'tags', add: [tags[0]], remove: [] } },
    after: (state) =>
      each(state, ({ present, tags: had }) => (present > 0 ? { tags: { ...had, [tags[0]]: present } } : {}), [0, 1]),
  },
  {
    name: 'untag 2,000',
    job: 'annotateMany',
    args: { ids: base, change: { kind: 'tags', add: [], remove: [...tags] } },
    after: (state) => each(state, ({ present }) => (present > 0 ? { tags: { ...blank } } : {}), [0, 1]),
  },
  {
    name: 'rename a tag',
    job: 'renameTag',
    args: { from: tags[0], to: tags[1] },
    after: (state) => {
      if (state.every((group) => group.tags[tags[0]] === 0 || group.present === 0)) return state;
      return each(state, ({ tags: had }) => ({ tags: { [tags[0]]: 0, [tags[1]]: Math.max(had[tags[0]], had[tags[1]]) } }));
    },
  },
  {
    name: 'trash 1,000',
    job: 'trashPapers',
    args: { ids: half },
    after: (state) => each(state, (group) => into(group, 'trash'), [0]),
  },
  {
    name: 'restore 1,000',
    job: 'restorePapers',
    args: { ids: half },
    after: (state) => each(state, (group) => into(group, 'library'), [0]),
  },
  {
    name: 'import 3,000',
    job: 'importFile',
    args: { file: { family: 'imported', count: 3000 } },
    after: (state) => each(state, () => ({ present: 3000, trashed: 0 }), [2]),
  },
  {
    name: 'trash 3,000',
    job: 'trashPapers',
    args: { ids: imported },
    after: (state) => each(state, (group) => into(group, 'trash'), [2]),
  },
];

/** The commands that would change the state. */
export const possible = (state) => commands.filter(({ after }) => differs(state, after(state)));
