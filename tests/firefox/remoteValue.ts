/** Values in the serialization of WebDriver BiDi: `script.RemoteValue` and `script.LocalValue` of its specification. */

/** A node, by the id that all commands use for it. */
export type RemoteNode = { sharedId: string };

type NodeProperties = {
  localName?: string;
  attributes?: Record<string, string>;
  children?: SerializedNode[];
  shadowRoot?: SerializedNode | null;
};

export type SerializedNode = { type: 'node'; sharedId: string; value?: NodeProperties };
export type RemoteValue = { type: string; value?: unknown; sharedId?: string };
type Argument = string | number | boolean | null | RemoteNode;

/** An argument for `script.callFunction`. */
export function localValue(value: Argument): object {
  if (value === null) return { type: 'null' };
  return typeof value === 'object' ? { sharedId: value.sharedId } : { type: typeof value, value };
}

/** @returns the plain value of a primitive, an array or an object, and a node's reference for a node. */
export function plainValue({ type, value, sharedId }: RemoteValue): unknown {
  if (type === 'undefined') return undefined;
  if (type === 'null') return null;
  if (type === 'node') return { sharedId };
  if (type === 'array') return (value as RemoteValue[]).map(plainValue);
  if (type === 'object')
    return Object.fromEntries((value as [string, RemoteValue][]).map(([key, child]) => [key, plainValue(child)]));
  return value;
}

/** A node and all its descendants, including shadow roots, in document order. */
export function* eachNode(node: SerializedNode): Generator<SerializedNode> {
  yield node;
  if (node.value?.shadowRoot) yield* eachNode(node.value.shadowRoot);
  for (const child of node.value?.children ?? []) yield* eachNode(child);
}
