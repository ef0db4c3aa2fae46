/** Finds every regular expression of the extension: literals, and those built while modules are loaded. */
import { type ParserPlugin, parse } from '@babel/parser';

export interface Regex {
  file: string;
  line: number;
  source: string;
  flags: string;
  /** Maximum input length in UTF-16 units, as stated by `// input ≤ 300` on its line or the one above. */
  limit?: number | undefined;
}

/** A place where an expression is built from parts. */
export interface Construction {
  file: string;
  line: number;
}

type Node = { type: string; loc: { start: { line: number } } } & Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

const statedLimit = /\/[/*] input ≤ (\d[\d_]*)/u;

function limitAt(lines: string[], line: number): number | undefined {
  const stated = statedLimit.exec(lines[line - 1] ?? '') ?? statedLimit.exec(lines[line - 2] ?? '');
  return stated?.[1] ? Number(stated[1].replaceAll('_', '')) : undefined;
}

/** Literals and constructions in a file; `path` tells whether it may contain JSX. */
export function regexesOf(path: string, code: string): { literals: Regex[]; constructions: Construction[] } {
  const plugins: ParserPlugin[] = path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'];
  const lines = code.split('\n');
  const literals: Regex[] = [];
  const constructions: Construction[] = [];
  const visit = (node: Node): void => {
    const { line } = node.loc.start;
    if (node.type === 'RegExpLiteral')
      literals.push({
        file: path,
        line,
        source: String(node.pattern),
        flags: String(node.flags),
        limit: limitAt(lines, line),
      });
    const { callee } = node;
    if (isNode(callee) && callee.name === 'RegExp') constructions.push({ file: path, line });
    for (const [key, value] of Object.entries(node)) {
      if (/Comments$|^loc$/u.test(key)) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  visit(parse(code, { sourceType: 'module', plugins }).program as unknown as Node);
  return { literals, constructions };
}

const place = /\/((?:lib|components|entrypoints)\/[\w./-]+?\.tsx?)(?:\?[^:\s]*)?:(\d+):\d+/u;

/**
 * Loads modules, and returns the expressions that were built with `RegExp` meanwhile: exactly those that run.
 * @param read returns the text of a file, for the limits that it states.
 */
export async function builtBy(load: () => Promise<unknown>, read: (path: string) => string): Promise<Regex[]> {
  const built: Regex[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parts, newTarget) {
      const made = Reflect.construct(target, parts, newTarget) as RegExp;
      const [, file, at] = place.exec(new Error().stack ?? '') ?? [];
      const line = Number(at);
      if (file) built.push({ file, line, source: made.source, flags: made.flags, limit: limitAt(read(file).split('\n'), line) });
      return made;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}
