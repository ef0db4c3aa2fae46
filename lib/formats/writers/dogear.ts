import { backupHead } from '~/lib/formats/backup/backupWriter';
import { defineFormat } from './format';

/** Dogear's own JSON for a reading list: everything about its papers, without trash and history. It can be imported. */
export const dogear = defineFormat({ id: 'dogear', extension: 'dogear.json', mediaType: 'application/json' }, ({ now }) => ({
  begin: backupHead(now),
  first: '\n',
  between: ',\n',
  entry: (entry) => JSON.stringify(entry),
  end: '\n],\n"trash": [\n],\n"history": [\n]}\n',
}));
