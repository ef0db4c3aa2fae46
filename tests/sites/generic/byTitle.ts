/** Pages of papers that only their titles and authors name, one for each markup: all have the same six papers. */
import type { GenericExpectation } from './expected';

const byTitle: GenericExpectation['papers'] = [
  { identifier: 'title:attention-is-all-you-need/vaswani', title: 'Attention Is All You Need', authors: 3 },
  {
    identifier: 'title:deep-residual-learning-for-image-recognition/he',
    title: 'Deep Residual Learning for Image Recognition',
    authors: 4,
  },
  {
    identifier: 'title:adam-a-method-for-stochastic-optimization/kingma',
    title: 'Adam: A Method for Stochastic Optimization',
    authors: 2,
  },
  {
    identifier: 'title:sequence-to-sequence-learning-with-neural-networks/sutskever',
    title: 'Sequence to Sequence Learning with Neural Networks',
    authors: 3,
  },
  {
    identifier: 'title:playing-atari-with-deep-reinforcement-learning/mnih',
    title: 'Playing Atari with Deep Reinforcement Learning',
    authors: 3,
  },
  {
    identifier: 'title:denoising-diffusion-probabilistic-models/ho',
    title: 'Denoising Diffusion Probabilistic Models',
    authors: 3,
  },
];

const markups =
  'adjacent dash styled programme table terms headings accordion cards posters plain boxed-names linked-people volume-pages'.split(
    ' ',
  );

export const titleExpectations: GenericExpectation[] = markups.map((markup) => ({
  fixture: `titles-${markup}.html`,
  url: `https://workshop.example.org/${markup}`,
  // Cards link to pages of their own, which name their papers.
  papers:
    markup === 'cards'
      ? byTitle.map((paper, index) => ({
          ...paper,
          identifier: `url:https://workshop.example.org/virtual/poster/${400 + index}`,
        }))
      : byTitle,
}));
