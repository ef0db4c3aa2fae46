import { describe, expect, it } from 'vitest';
import { latexLiteral, latexText, latexTitle } from '~/lib/formats/writers/latex';
import { texSigns } from '~/lib/formats/writers/texSigns';

describe('Greek letters in maths', () => {
  it('become the commands that arXiv replaced by letters', () => {
    expect(texSigns('γ^* π\\to γππ')).toBe('\\gamma^* \\pi\\to \\gamma\\pi\\pi');
    expect(texSigns('Φ-')).toBe('\\Phi-');
  });

  it('are separated from the letter that follows', () => {
    expect(texSigns('αx + βΓy')).toBe('\\alpha x + \\beta\\Gamma y');
  });

  it('stay unchanged where TeX has no command', () => {
    expect(texSigns('ο + x_1')).toBe('ο + x_1');
  });

  it('are written as maths in titles and abstracts', () => {
    expect(latexTitle('Decay of γ in $γ\\to e$')).toBe('Decay of {$\\gamma$} in {$\\gamma\\to e$}');
    expect(latexText('The $α$-divergence, not α.')).toBe('The $\\alpha$-divergence, not {$\\alpha$}.');
  });

  it('become separate formulas in text, unless they form a word', () => {
    expect(latexTitle('β-VAE and ΔNet')).toBe('{{$\\beta$}-VAE} and {{$\\Delta$}Net}');
    expect(latexLiteral('H₂O ≤ ∞ − Ωμέγα')).toBe('H{$_2$}O {$\\leq$} {$\\infty$} {$-$} Ωμέγα');
  });
});

it('composes letters, because LaTeX has no combining marks', () => {
  expect(latexTitle('Re\u0301sume\u0301')).toBe('Résumé');
  expect(latexText('E\u0301')).toBe('É');
});
