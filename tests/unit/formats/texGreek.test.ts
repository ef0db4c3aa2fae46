import { describe, expect, it } from 'vitest';
import { latexText, latexTitle } from '~/lib/formats/latex';
import { texGreek } from '~/lib/formats/texGreek';

describe('Greek letters in maths', () => {
  it('become the commands that they were before arXiv printed them', () => {
    expect(texGreek('γ^* π\\to γππ')).toBe('\\gamma^* \\pi\\to \\gamma\\pi\\pi');
    expect(texGreek('Φ-')).toBe('\\Phi-');
  });

  it('do not run into the letter that follows', () => {
    expect(texGreek('αx + βΓy')).toBe('\\alpha x + \\beta\\Gamma y');
  });

  it('stay as they are where TeX has no command', () => {
    expect(texGreek('ο + x_1')).toBe('ο + x_1');
  });

  it('are written so in titles and abstracts, and only in maths', () => {
    expect(latexTitle('Decay of γ in $γ\\to e$')).toBe('Decay of γ in {$\\gamma\\to e$}');
    expect(latexText('The $α$-divergence, not α.')).toBe('The $\\alpha$-divergence, not α.');
  });
});

it('composes letters, because LaTeX has no combining marks', () => {
  expect(latexTitle('Re\u0301sume\u0301')).toBe('Résumé');
  expect(latexText('E\u0301')).toBe('É');
});
