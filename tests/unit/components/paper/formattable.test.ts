import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattable } from '~/components/paper/note/formattable';

const usual = `# Idea

- [x] read **it**, see [the paper](https://arxiv.org/abs/1706.03762)
  - nested, with $x^2$ and \`code\`
    1. deeper

> quoted

| a | b |
| --- | --- |
| 1 | 2 |

----------------------------------------------------------------------------------

$$\\sum_i x_i$$
`;

describe('the formatted part of a note', () => {
  it('is all of a usual note', () => {
    expect(formattable(usual)).toEqual({ formatted: usual, rest: '' });
    expect(formattable('')).toEqual({ formatted: '', rest: '' });
  });

  it.each([
    ['formulas on one line', '$x$ '.repeat(20_000)],
    ['formulas on many lines', '$x$\n'.repeat(20_000)],
    ['a deep list', Array.from({ length: 440 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n')],
    ['a deep list on one line', `${'- '.repeat(440)}item`],
    ['deep quotes', `${'>'.repeat(1000)} word`],
    ['a large table', `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(5000)}`],
    ['brackets', '['.repeat(50_000)],
    ['brackets on many lines', `${'['.repeat(100)}\n`.repeat(500)],
    ['emphasis', '*a **b '.repeat(20_000)],
    ['footnotes', '[^1]\n\n'.repeat(20_000)],
    ['links', '[a](https://example.org)\n'.repeat(5000)],
    ['addresses', 'https://example.org me@example.org\n'.repeat(5000)],
    ['one long formula', `$${'x^{y}'.repeat(20_000)}$`],
    ['letters', 'word '.repeat(100_000)],
  ])('is bounded: %s', (_, note) => {
    const { formatted, rest } = formattable(`${usual}\n${note}`);
    expect(formatted.startsWith(usual)).toBe(true);
    expect(formatted.length).toBeLessThan(60_000);
    expect([...formatted].filter((sign) => sign === '$').length).toBeLessThan(500);
    expect(rest).not.toBe('');
  });

  it('loses and adds nothing', () => {
    const pieces = fc.constantFrom('a', '\n', '$', '|', '- ', '  ', '>', '['.repeat(900), 'word '.repeat(400), '\u{1f600}');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const { formatted, rest } = formattable(all.join(''));
        expect(formatted + rest).toBe(all.join(''));
      }),
    );
  });
});
