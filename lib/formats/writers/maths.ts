/** Distinguishes TeX maths in a page's text from mere dollar signs, and harmless maths from commands with side effects. */

export type Piece = { text: string } | { maths: string };

/** Pandoc's rule: no space next to the dollar signs on the inside, no digit after them, so that `$5 and $10` is not maths. */
const maths = /(?<!\\)\$(?!\s)((?:[^$\\\n]|\\[^\n]){1,500}?)(?<!\s)\$(?!\d)/gu;

/** Commands that print a sign, a letter or an arrangement of them. Other commands could read files or never end. */
const commands = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma
  varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm bf cal it rm sf tt text textbf textit
  textrm textsc textsf texttt mbox operatorname frac dfrac tfrac sqrt sum prod int oint lim inf sup min max arg log ln exp
  sin cos tan tanh det dim ker gcd Pr hat widehat tilde widetilde bar overline underline vec dot ddot check breve acute
  grave left right big Big bigg Bigg langle rangle lbrace rbrace lfloor rfloor lceil rceil vert Vert mid parallel
  infty partial nabla forall exists in notin ni subset subseteq supset supseteq cup cap emptyset varnothing setminus
  times cdot cdots ldots dots vdots ddots div pm mp ast star circ bullet oplus otimes odot wedge vee neg lnot
  leq le geq ge lt gt neq ne equiv approx sim simeq cong propto ll gg lesssim gtrsim prec succ perp models vdash
  to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow mapsto uparrow downarrow longrightarrow
  hookrightarrow implies iff ell hbar Re Im aleph prime dagger ddagger top bot angle triangle square Box diamond
  quad qquad binom choose underset overset stackrel mod bmod pmod limits nolimits`.split(/\s+/),
);

function isHarmless(inside: string): boolean {
  if (/\^\^|[%#~]|[^\P{Cc}\t]/u.test(inside)) return false;
  let depth = 0;
  for (const [token] of inside.matchAll(/\\[a-zA-Z]+|\\.|[{}]/gsu)) {
    // BibTeX counts `\\{` as a brace, too.
    if (token.endsWith('{')) depth += 1;
    else if (token.endsWith('}')) depth -= 1;
    else if (/^\\[a-zA-Z]/.test(token) ? !commands.has(token.slice(1)) : !/^\\[,;:!%#_|& -]$/.test(token)) return false;
    if (depth < 0) return false;
  }
  return depth === 0 && !inside.replace(/\\./gs, '').includes('&');
}

/** @returns the text in pieces; `maths` is the source between the dollar signs. */
export function splitMaths(text: string): Piece[] {
  if (text !== '' && !text.includes('$')) return [{ text }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(maths)) {
    const inside = match[1] ?? '';
    if (!isHarmless(inside)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ maths: inside });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
