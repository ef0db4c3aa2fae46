/** Tags as their readers nest them: `nlp/parsing` stands below `nlp`. */
import type { TagCount } from '~/lib/papers/paperStore';
import { tagKey } from '~/lib/papers/tag';

export interface TagNode {
  /** The last part of the name. */
  name: string;
  /** The whole name. */
  path: string;
  /** Papers that have exactly this tag; absent where it stands only before a slash. */
  count?: number | undefined;
  children: TagNode[];
}

/** @returns the outermost tags in the order given; a tag stands where it, or the first one below it, came. */
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
