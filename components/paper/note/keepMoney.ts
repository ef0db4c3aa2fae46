import { isMoney } from '~/components/paper/maths/mathSegments';

/** The fields that are read of a node of a Markdown syntax tree. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** A remark plugin: turns back into text what remark-math took for a formula between two sums of money (`$5 and $10`). */
export const keepMoney = () => (tree: Node) => restore(tree);

function restore(node: Node): void {
  if (!node.children) return;
  node.children = node.children.map((child) => {
    if (child.type === 'inlineMath' && isMoney(child.value ?? '')) return { type: 'text', value: `$${child.value}$` };
    restore(child);
    return child;
  });
}
