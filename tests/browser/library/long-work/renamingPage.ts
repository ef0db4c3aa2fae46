/** Renames a tag in the given library and reports its progress, so that a test can kill it half-way. */
import { openLibrary } from '~/lib/library/database/database';
import { renameTag } from '~/lib/library/tags/renameTag';

self.onmessage = async ({ data: name }: MessageEvent<string>): Promise<void> => {
  const onProgress = (done: number): void => {
    if (done >= 300) postMessage(done);
  };
  await renameTag(openLibrary({ name }), 'old', 'new', { onProgress });
  postMessage('done');
};
