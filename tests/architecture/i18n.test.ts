/** The strings of the interface: every string is used, and every key that the code uses exists. */
import { describe, expect, it } from 'vitest';
import en from '~/lib/i18n/en.json';
import { read, sources } from './files';

type Tree = { [name: string]: string | Tree };

const isPlural = (node: Tree): boolean => 'n' in node && Object.keys(node).every((name) => /^(?:n|\d+)$/u.test(name));

const keysOf = (node: Tree, path = ''): string[] =>
  Object.entries(node).flatMap(([name, child]) =>
    typeof child === 'string' || isPlural(child) ? [path + name] : keysOf(child, `${path}${name}.`),
  );

const keys = keysOf(en as Tree);
const code = sources.map(read).join('\n') + read('wxt.config.ts');
/** Calls `i18n.t('a.b')`, and `i18n.t(`a.${b}`)`, which becomes a pattern. */
const calls = [...code.matchAll(/i18n\.t\(\s*(?:'([^']+)'|`([^`]+)`)/gu)];
const literal = new Set(calls.flatMap(([, plain]) => (plain ? [plain] : [])));
const patterns = calls.flatMap(([, , template]) =>
  template
    ? [
        new RegExp(
          `^${template
            .replace(/\$\{[^}]+\}/gu, '\u0000')
            .replace(/[.*+?^$()|[\]\\]/gu, '\\$&')
            .replaceAll('\u0000', '[\\w-]+')}$`,
          'u',
        ),
      ]
    : [],
);

describe('messages', () => {
  it('exist where the code reads them', () => {
    expect(calls.length).toBeGreaterThan(100);
    expect([...literal].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('are all used', () => {
    // A key may also occur in a table that a template or a lookup reads.
    const used = (key: string): boolean =>
      literal.has(key) ||
      patterns.some((pattern) => pattern.test(key)) ||
      code.includes(`'${key}'`) ||
      code.includes(`__MSG_${key}__`);
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });
});
