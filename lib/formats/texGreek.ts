/** TeX's names of Greek letters. arXiv prints `$\gamma$` as `$γ$`, which LaTeX's usual engine refuses. */
const names: Record<string, string> = Object.fromEntries(
  `α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu ν nu
  ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta
  Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega`
    .trim()
    .split(/\s+/)
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, `\\${all[at + 1]}`]] : [])),
);

/** @param maths what stands between dollar signs. @returns the same in ASCII as far as it is Greek. */
export const texGreek = (maths: string): string =>
  maths.replace(/([\u0370-\u03ff])(?=([a-zA-Z])?)/gu, (letter, _, next?: string) => {
    const name = names[letter];
    return name === undefined ? letter : `${name}${next === undefined ? '' : ' '}`;
  });
