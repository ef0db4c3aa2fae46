/** TeX's names of Greek letters and mathematical signs. arXiv prints `$\gamma$` as `$γ$`, which LaTeX's usual engine rejects. */
const names: Record<string, string> = Object.fromEntries(
  `α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu
  ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta
  Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
  ∞ infty ≤ leq ≥ geq ≠ neq ≈ approx ∼ sim ≃ simeq ≅ cong ≡ equiv ∝ propto ≪ ll ≫ gg ∈ in ∉ notin ⊂ subset ⊆ subseteq
  ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists ∇ nabla ∂ partial ∑ sum ∏ prod ∫ int √ surd ∥ parallel ⊥ perp ⊕ oplus ⊗ otimes
  ⋅ cdot ∘ circ ∗ ast ′ prime ℓ ell ℏ hbar ⇒ Rightarrow ⇔ Leftrightarrow ↔ leftrightarrow ↦ mapsto ⟨ langle ⟩ rangle`
    .trim()
    .split(/\s+/)
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, `\\${all[at + 1]}`]] : [])),
);
const indices = /[₀-₉⁰⁴-⁹]/u;

const commandOf = (sign: string): string | undefined => {
  if (sign === '−') return '-';
  if (indices.test(sign)) return `${/[₀-₉]/u.test(sign) ? '_' : '^'}${sign.normalize('NFKC')}`;
  return names[sign];
};

/** @param maths the source between dollar signs. @returns the same in ASCII, as far as TeX has names for its signs. */
export const texSigns = (maths: string): string =>
  maths.replace(/([\u0370-\u03ff\u2032\u2070-\u2089\u2100-\u2bff])(?=([a-zA-Z])?)/gu, (sign, _, next?: string) => {
    const command = commandOf(sign);
    return command === undefined ? sign : `${command}${next !== undefined && command.startsWith('\\') ? ' ' : ''}`;
  });

/**
 * Writes each sign of a text as a formula of its own, in braces because styles change capitals: `β-VAE` becomes
 * `{$\beta$}-VAE`. Greek words are kept.
 */
export const textSigns = (text: string): string =>
  /^[\0-\x7f]*$/u.test(text)
    ? text
    : text.replace(/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})|[\u2032\u2070-\u2089\u2100-\u2bff]/gu, (sign) => {
        const command = commandOf(sign);
        return command === undefined ? sign : `{$${command}$}`;
      });
