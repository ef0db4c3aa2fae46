import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childAt, childrenOf, elementsIn, textOf, type XmlTree, xmlTree } from '~/lib/formats/readers/kit/xml';

function treeOf(text: string, kind?: 'xml' | 'html'): XmlTree {
  const steps = xmlTree(text, kind);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const partsOf = (text: string, name: string) => [...elementsIn(text, name)].filter((part) => part !== undefined);

describe('a tree', () => {
  test('has elements with their attributes, texts and lines', () => {
    const { root, tooDeep } = treeOf(
      '<?xml version="1.0"?>\n<r a="1 &amp; 2" dc:b=\'x\'>\n  <T>é &#233; &#xE9; &lt;b&gt; <![CDATA[<raw> & ]]></T><e/>\n</r>',
    );
    const r = childAt(root, 'r');
    expect(r?.attributes).toEqual(
      new Map([
        ['a', '1 & 2'],
        ['dc:b', 'x'],
      ]),
    );
    expect(childrenOf(r).map(({ name, line }) => [name, line])).toEqual([
      ['T', 3],
      ['e', 3],
    ]);
    expect(textOf(childAt(root, 'r', 'T'))).toBe('é é é <b> <raw> & ');
    expect(tooDeep).toEqual([]);
  });

  test('of HTML needs no ends', () => {
    const { root } = treeOf('<DL><p><DT><A HREF="https://example.org">One &eacute;</A><DT><A HREF=x>Two<br></A></DL>', 'html');
    const anchors = childrenOf(childAt(root, 'dl', 'p')).concat(childrenOf(childAt(root, 'dl')));
    expect(anchors.filter(({ name }) => name === 'dt').map(textOf)).toEqual(['One é', 'Two']);
  });

  test('loads and expands nothing', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>';
    expect(textOf(childAt(treeOf(bomb).root, 'a'))).toBe('&b;&c;');
  });

  test('that is 10,000 deep loses only that part', () => {
    const deep = `<r>\n<p>${'<x>'.repeat(10_000)}deep${'</x>'.repeat(10_000)}</p>\n<p>after</p></r>`;
    const { root, tooDeep } = treeOf(deep);
    expect(tooDeep).toEqual([2]);
    expect(childrenOf(childAt(root, 'r'), 'p').map(textOf)).toEqual([expect.any(String), 'after']);
  });

  test('knows attributes with the names of prototypes', () => {
    const r = childAt(treeOf('<r constructor="a" __proto__="b"/>').root, 'r');
    expect(r?.attributes.get('constructor')).toBe('a');
    expect(r?.attributes.get('toString')).toBeUndefined();
  });

  test('is made of any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<a>',
      '</a>',
      '<b c="',
      '"',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&',
      '&#',
      ';',
      'x',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(treeOf(pieces.join('')).root.name).toBe('');
        expect(treeOf(pieces.join(''), 'html').root.name).toBe('');
      }),
    );
  });
});

describe('elements by themselves', () => {
  const whole = '<xml>\n<rec><t a="1">One</t></rec>\n<rec><t>Two</t></rec><records/>\n<rec>\n<t>Three</t></rec></xml>';

  test('are all read, with their lines', () => {
    expect(partsOf(whole, 'rec').map(({ element, line, unfinished }) => [textOf(element).trim(), line, unfinished])).toEqual([
      ['One', 2, false],
      ['Two', 3, false],
      ['Three', 4, false],
    ]);
  });

  test.each([
    ['an end is missing', whole.replace('</t></rec>', '')],
    ['a quote is missing', whole.replace('"1">', '"1>')],
    ['a comment does not end', whole.replace('One', 'One<!--')],
    ['one is deep', whole.replace('One', `One${'<x>'.repeat(100_000)}`)],
  ])('are kept where %s in another', (_, text) => {
    expect(
      partsOf(text, 'rec')
        .map(({ element }) => textOf(element).trim())
        .slice(-2),
    ).toEqual(['Two', 'Three']);
  });
});
