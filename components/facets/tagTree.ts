/** Nests tags by the slashes in their names: `nlp/parsing` is below `nlp`. */
import type { TagCount } from '~/lib/papers/paperStore';
import { tagKey } from '~/lib/papers/tag';

export interface TagNode {
  /** The last part of the name. */
  name: string;
  /** The whole name. */
  path: string;
  /** Papers that have exactly this tag; absent if there are only tags below it. */
  count?: number | undefined;
  children: TagNode[];
}

/** @returns the outermost tags, in the order in which they, or the first tag below them, occur in `tags`. */
export function tagTree(tags: readonly TagCount[]): TagNode[] {
  const root: TagNode = { name: '', path: '', children: [] };
  const nodes = new Map<string, TagNode>();
  for (const { tag, count } of tags) {
    let parent = root;
    let path = '';
    for (const name of tag.split('/')) {
      path = path === '' ? name : `${path}/${name}`;
      const key = tagKey(path);
      let node = nodes.get(key);
      if (!node) {
        node = { name, path, children: [] };
        nodes.set(key, node);
        parent.children.push(node);
      }
      parent = node;
    }
    parent.count = count;
    parent.path = tag;
  }
  return root.children;
}
