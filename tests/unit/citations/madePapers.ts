/** Papers of every type, with all that a citation can meet, from a seed: the same in every run. */
import { type Author, type Paper, paperTypes } from '~/lib/papers/paper';
import { seeded } from '~/tests/support/seeded.mjs';

const person = (given: string, family: string, suffix?: string): Author => ({
  name: [given, family, suffix].filter(Boolean).join(' '),
  given,
  family,
  suffix,
});

const people: Author[] = [
  person('Ada', 'Lovelace'),
  person('Jean-Pierre', 'Serre'),
  person('J. K.', 'Rowling'),
  person('J.-P.', 'Changeux'),
  person('Laurens', 'van der Maaten'),
  person('Guido', 'van Rossum'),
  person('Martin Luther', 'King', 'Jr.'),
  person('William H.', 'Gates', 'III'),
  person('Charles', 'de Gaulle'),
  person('Gerard', "'t Hooft"),
  person('Conor', "O'Brien"),
  person('María del Carmen', 'García Márquez'),
  person('Łukasz', 'Kaiser'),
  person('Aidan N.', 'Gomez'),
  person('Nguyễn Văn', 'Trần'),
  person('LeBron', 'James'),
  person('JA', 'Smith'),
  person('Александр', 'Пушкин'),
  person('محمد', 'الخوارزمي'),
  person('דוד', 'כהן'),
  person('Νίκος', 'Καζαντζάκης'),
  person('X.', 'Li'),
  person('Anne-Marie', 'Lagrange'),
  person('Élise', "d'Aspremont"),
  { name: 'Ludwig van Beethoven' },
  { name: 'Aristotle' },
  { name: 'Plato' },
  { name: 'DeepSeek-AI' },
  { name: 'Qwen Team' },
  { name: 'The ATLAS Collaboration' },
  { name: 'World Health Organization' },
  { name: 'Acme Inc.' },
  { name: '李飞飞' },
  { name: '山田 太郎' },
];

const titles = [
  'Attention is all you need',
  'Deep Learning',
  'Are we there yet? A survey of surveys',
  'Is attention all you need?',
  'Stop! Hammer time!',
  'A study of “intelligent” agents',
  'What is "truth"?',
  'On the meaning of "understanding"',
  "Beyond 'accuracy' in machine learning",
  "Schrödinger's cat and Bell's theorem",
  'Don’t stop pretraining: adapt language models to domains and tasks',
  'BERT: pre-training of deep bidirectional transformers for language understanding',
  'Observation of $B_s^0 \\to \\mu^+\\mu^-$ decays',
  'Bounds for $O(n \\log n)$ sorting',
  'A title that ends with a full stop.',
  'The role of α-synuclein in Parkinson’s disease',
  'In vitro and in vivo: a state-of-the-art review of what we know so far',
  'Learning & reasoning: R&D in <b>AI',
  'GPT-4 technical report',
  'A/B testing for the rest of us',
  '深度学习综述',
  'ディープラーニングの基礎',
  'الذكاء الاصطناعي',
  'מבוא ללמידת מכונה',
  'Über die Grundlagen der Quantenmechanik',
  'La ciencia : una introducción',
  'the end of theory',
  'To be, or not to be',
  'iPhone, therefore I am',
  'An x-ray of e-commerce (and what to do with it)',
  '“Why should I trust you?”: explaining the predictions of any classifier',
  'Of mice and "men"',
  'The 2²-factor design',
  'Who watches the "watchers"?',
  'Yes!',
  'From A to B; or, how we got there:',
  "The dogs' dinner",
  '‘Quoted’ at the start and “quoted” in the middle',
  "It's a 'small' world, isn't it?",
  'The "inner \'most\' quotes" of all',
  'Unbalanced "quotes are everywhere',
  '...and justice for all',
  'What the $%!? Is going on',
  'Why (and how) not to (re)invent',
  'Toward an AI-based end-to-end over-the-air up',
  'naïve Bayes and Émile Durkheim et al.',
  'E. coli and S. aureus, Inc.',
  'Часть и целое: о языке',
  'Η θεωρία του παντός',
];

const journals = [
  'Nature',
  'Journal of Machine Learning Research',
  'The Lancet',
  'Physical Review Letters',
  'Zeitschrift für Physik',
  'J. Am. Chem. Soc.',
  'Science & Engineering',
];
const books = [
  'Advances in Neural Information Processing Systems',
  'Proceedings of the 2019 Conference of the NAACL',
  'Handbook of Mathematics',
  'Computer vision: ECCV 2016',
  'the "Hitchhiker" guides',
  'Who’s who in AI?',
];
const sites = ['OpenAI Blog', 'the gradient', 'Distill'];
const houses = [
  'MIT Press',
  'Springer',
  'Association for Computing Machinery',
  'O’Reilly Media',
  'Wiley & Sons, Ltd.',
  'Acme Inc.',
  'University of California, Berkeley',
];
const places = ['Cambridge, MA', 'New York', 'Berlin', 'Minneapolis, Minnesota'];
const pages = [
  '436-444',
  '436–444',
  '1',
  'e1234',
  'S12-S19',
  '1204-15',
  '1-12, 15-20',
  'iii-xiv',
  '100-110',
  '101-108',
  '12345-12349',
  '1123',
  '71-72',
  '3-10',
  '123-7',
  '321-328',
  '1002-1006',
  '11564-11615',
  'L1-L5',
  '7, 9',
  '1998-2004',
];
const volumes = ['12', '521', '30', 'A12', 'XII', '12-13', '4', 'LNCS 9905'];
const issues = ['7', '7553', '3-4', 'Suppl. 1', 'S2', '1/2'];
const numbers = ['12', 'TR-2020-05', 'e0123456', '2020-05', 'MIT/LCS/TR-111', 'S1'];
const editions = ['2', '3rd', '11', 'Second', 'revised', '22', '1st'];
const dates = ['2017', '2017-06', '2017-06-12', '1998-09-03', '2020-05', '2003-11-30', '1905'];
const languages = ['en', 'en-GB', 'de', 'fr', 'zh', 'es'];

/** @returns `count` papers; all types occur equally often. */
export function madePapers(count: number, seed = 14): Paper[] {
  const random = seeded(seed);
  const maybe = (chance: number): boolean => random() < chance;
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const some = <Value>(chance: number, values: readonly Value[]): Value | undefined => (maybe(chance) ? pick(values) : undefined);
  const authorCounts = [0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 10, 11, 12, 20, 21, 22, 30];
  const several = (most: number): Author[] => Array.from({ length: most }, () => pick(people));
  return Array.from({ length: count }, (_, at) => {
    const type = paperTypes[at % paperTypes.length] ?? 'article';
    const isPart = type === 'chapter' || type === 'paper-conference';
    const containers = type === 'article-journal' ? journals : type === 'webpage' ? sites : books;
    const arxiv = maybe(type === 'article' ? 0.7 : 0.1);
    const doi = maybe(0.5);
    return {
      id: `made-${seed}-${at}`,
      title: pick(titles),
      authors: several(pick(authorCounts)),
      type,
      published: some(0.88, dates),
      container: some(type === 'article-journal' || isPart ? 0.92 : type === 'article' ? 0.1 : 0.25, containers),
      event: some(isPart ? 0.2 : 0.03, ['ICML 2015', 'The 12th Meeting of the Society']),
      publisher: some(0.6, houses),
      place: some(0.4, places),
      volume: some(0.6, volumes),
      issue: some(0.4, issues),
      pages: some(0.6, pages),
      number: some(0.2, numbers),
      edition: some(0.25, editions),
      editors: maybe(0.3) ? several(pick([1, 2, 3, 4, 8])) : undefined,
      language: some(0.3, languages),
      accessed: some(0.4, ['2024-03-05', '2023', '2022-11']),
      isbn: some(0.2, ['978-0-262-03561-3']),
      issn: some(0.2, ['0028-0836']),
      links: maybe(0.4) ? { page: 'https://example.org/a/b?c=d&e=f' } : {},
      identifiers: [...(arxiv ? (['arxiv:1706.03762'] as const) : []), ...(doi ? (['doi:10.1038/nature14539'] as const) : [])],
      sites: [],
      createdAt: 0,
      refreshedAt: 0,
    } as Paper;
  });
}
