import { describe, expect, it } from 'vitest';
import { latexLiteral, latexText, latexTitle } from '~/lib/formats/writers/latex';
import { texSigns } from '~/lib/formats/writers/texSigns';

describe('Greek letters in maths', () => {
  it('become the commands that they were before arXiv printed them', () => {
    expect(texSigns('γ^* π\\to γππ')).toBe('\\gamma^* \\pi\\to \\gamma\\pi\\pi');
    expect(texSigns('Φ-')).toBe('\\Phi-');
  });

  it('do not run into the letter that follows', () => {
    expect(texSigns('αx + βΓy')).toBe('\\alpha x + \\beta\\Gamma y');
  });

  it('stay as they are where TeX has no command', () => {
    expect(texSigns('ο + x_1')).toBe('ο + x_1');
  });

  it('are written so in titles and abstracts', () => {
    expect(latexTitle('Decay of γ in $γ\\to e$')).toBe('Decay of {$\\gamma$} in {$\\gamma\\to e$}');
    expect(latexText('The $α$-divergence, not α.')).toBe('The $\\alpha$-divergence, not {$\\alpha$}.');
  });

  it('are maths of their own in text, unless they make a word', () => {
    expect(latexTitle('β-VAE and ΔNet')).toBe('{{$\\beta$}-VAE} and {{$\\Delta$}Net}');
    expect(latexLiteral('H₂O ≤ ∞ − Ωμέγα')).toBe('H{$_2$}O {$\\leq$} {$\\infty$} {$-$} Ωμέγα');
  });
});

it('composes letters, because LaTeX has no combining marks', () => {
  expect(latexTitle('Re\u0301sume\u0301')).toBe('Résumé');
  expect(latexText('E\u0301')).toBe('É');
});
