/** A paper of arXiv as a backup has it. @param index makes its id and its times. @param time milliseconds since the epoch. */
export const backupPaper = (id: string, index: number, time: number) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  identifiers: [`arxiv:${id}`],
  title: `Paper ${id}`,
  authors: [],
  links: {},
  sites: ['arxiv'],
  createdAt: time + index,
  refreshedAt: time + index,
});
