import { defineFormat } from './format';
import { backupHead, backupRow } from './writeBackup';

/** Dogear's own JSON for a reading list: everything about its papers, without trash and history. Imports take it back. */
export const dogear = defineFormat({ id: 'dogear', extension: 'dogear.json', mediaType: 'application/json' }, ({ now }) => {
  let first = true;
  return {
    begin: backupHead(now),
    entry: (entry) => {
      const text = backupRow(entry, first);
      first = false;
      return text;
    },
    end: '\n],\n"trash": [\n],\n"history": [\n]}\n',
  };
});
