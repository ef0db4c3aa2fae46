/** Made-up papers of a feed: some about one subject, and others. */
import type { RankedPaper } from '../../lib/ranking/features';

const others = [
  ['graph', 'molecule', 'property', 'chemistry', 'bond'],
  ['speech', 'recognition', 'accent', 'phoneme', 'audio'],
  ['segmentation', 'tumour', 'scan', 'radiology', 'slice'],
  ['federated', 'client', 'privacy', 'gradient', 'server'],
  ['translation', 'corpus', 'dialect', 'parallel', 'sentence'],
];

const sentence = (words: readonly string[], index: number): string =>
  words.map((_, at) => `the ${words[(at + index) % words.length]} of case ${words[(at * 2 + index) % words.length]}`).join(', ');

/** A paper about another subject. */
export const otherPaper = (index: number): RankedPaper => {
  const words = others[index % others.length] ?? [];
  return {
    title: `A ${words[index % 3]} study of ${words[(index + 1) % 5]} number ${index}`,
    abstract: sentence(words, index),
    authors: [{ name: `Other Person${index % 7}` }],
    categories: ['cs.XX'],
  };
};

/** A paper about diffusion policies for robots. */
export const robotPaper = (index: number): RankedPaper => ({
  title: `Diffusion policies for robot ${['arms', 'hands', 'legs', 'fleets'][index % 4]}, part ${index}`,
  abstract: sentence(['diffusion policy', 'robot', 'grasp', 'manipulation', 'GRPO'], index),
  authors: [{ name: 'Shuran Song' }, { name: `Author Number${index}` }],
  categories: ['cs.RO'],
});
