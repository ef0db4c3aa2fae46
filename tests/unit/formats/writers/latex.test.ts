import { describe, expect, test } from 'vitest';
import { latexLiteral, latexNote, latexText, latexTitle } from '~/lib/formats/writers/latex';

describe('capitals that mark a name are protected', () => {
  test.each([
    ['BERT: Pre-training of Deep Transformers', '{BERT}: Pre-training of Deep Transformers'],
    ['GPT-4 Technical Report', '{GPT-4} Technical Report'],
    ['LoRA: Low-Rank Adaptation of Models', '{LoRA}: {Low-Rank} Adaptation of Models'],
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['A survey of Bayesian methods in the United States', 'A survey of {Bayesian} methods in the {United} {States}'],
    ['Learning fast: A method by Adam', 'Learning fast: A method by {Adam}'],
    ['Natural NLP with iPhones', 'Natural {NLP} with {iPhones}'],
    ['Proof that P Is Not NP', 'Proof that {P} Is Not {NP}'],
    ['ΔNet Ünder Über-Models', '{{$\\Delta$}Net} Ünder {Über-Models}'],
    ['大模型 GPT', '大模型 {GPT}'],
    ['Replication of influenza A virus in human airway cells', 'Replication of influenza {A} virus in human airway cells'],
    ['Replication of Influenza A Virus in Human Airway Cells', 'Replication of Influenza {A} Virus in Human Airway Cells'],
    ['Vitamin A Supplementation', 'Vitamin {A} Supplementation'],
    ['Hepatitis A and hepatitis B in travellers', 'Hepatitis {A} and hepatitis {B} in travellers'],
    ['Properties of protein A', 'Properties of protein {A}'],
    ['Attention Is A Need', 'Attention Is A Need'],
    ['A Survey Of Things', 'A Survey Of Things'],
    ['Deep learning in medicine – A survey', 'Deep learning in medicine – A survey'],
    ['Deep learning in medicine (A survey)', 'Deep learning in medicine (A survey)'],
    ['BUILDING A BRAIN FROM CLAY', 'BUILDING A BRAIN FROM CLAY'],
    ['ATTENTION IS ALL YOU NEED', 'ATTENTION IS ALL YOU NEED'],
    ['DEEP LEARNING', 'DEEP LEARNING'],
    ['ÜBER DIE GRUNDLAGEN', 'ÜBER DIE GRUNDLAGEN'],
    ['THE ROLE OF mRNA IN CANCER', 'THE ROLE OF {mRNA} IN CANCER'],
    ['BERT', '{BERT}'],
    ['Production of H2 from CO2 and NaCl', 'Production of {H2} from {CO2} and {NaCl}'],
    ['Scaling T5 on iPhones', 'Scaling {T5} on {iPhones}'],
  ])('%s', (title, latex) => expect(latexTitle(title)).toBe(latex));
});

describe('maths is kept', () => {
  test.each([
    ['An $O(n^2)$ bound', 'An {$O(n^2)$} bound'],
    ['$\\pi_0$: A Flow Model', '{$\\pi_0$}: A Flow Model'],
    ['It costs $5 and $10', 'It costs \\$5 and \\$10'],
    ['A lone $ sign', 'A lone \\$ sign'],
    ['Cubes $\\{0,1\\}^n$', 'Cubes {$\\{0,1\\}^n$}'],
  ])('%s', (title, latex) => expect(latexTitle(title)).toBe(latex));

  test.each([
    '$\\input{/etc/passwd}$',
    '$\\write18{rm}$',
    '$\\def\\x{\\x}\\x$',
    '$a^^5cinput b$',
    '$\\csname input\\endcsname$',
    '$a}b{c$',
    '$a{b$',
    '$a%b$',
    '$a&b$',
    '$\\catcode`\\@=0$',
    '$\\href{javascript:1}{x}$',
    '$a\\$',
  ])('unless it contains a command with side effects: %s', (text) => {
    const latex = latexText(text);
    expect(latex.replace(/\{\\text[a-z]+\}|\\[$%&#_{}]/g, '')).not.toMatch(/[\\{}$%&#_^~]/);
  });
});

test('signs of TeX are printed literally', () => {
  expect(latexLiteral('100% R&D #1 a_b x^2 ~ \\cmd')).toBe(
    '100\\% R\\&D \\#1 a\\_b x{\\textasciicircum}2 {\\textasciitilde} {\\textbackslash}cmd',
  );
  expect(latexLiteral('a {b} c')).toBe('a \\{b\\} c');
  expect(latexLiteral('a {b')).toBe('a {\\textbraceleft}b');
  expect(latexLiteral('a }b{')).toBe('a {\\textbraceright}b{\\textbraceleft}');
  expect(latexLiteral('two\nlines\0and \u202ehidden')).toBe('two linesand hidden');
});

test('paragraphs and the lines of a note stay separate', () => {
  expect(latexText('one\ntwo\n\nthree')).toBe('one two\n\nthree');
  expect(latexNote('- a\r\n  - b_c\n\nend\n')).toBe('- a\n  - b\\_c\n\nend');
});

test('signs whose commands Zotero does not know become maths', () => {
  expect(latexLiteral('p < 0.05')).toBe('p $<$ 0.05');
  expect(latexTitle('Effects at p > 0.05 | p < 0.01')).toBe('Effects at p $>$ 0.05 $|$ p $<$ 0.01');
  expect(latexText('a <b> c')).toBe('a $<$b$>$ c');
});
