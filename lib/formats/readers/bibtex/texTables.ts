/**
 * What commands of TeX print. Sources: The TeXbook (1984), chapter 9; LaTeX2e's `textcomp` (The Comprehensive LaTeX Symbol List,
 * 2024, tables 2 to 30); the commands that biber decodes (biber 2.19, `recode_data.xml`, set `base`).
 */

const table = (pairs: string): ReadonlyMap<string, string> => {
  const words = pairs.trim().split(/\s+/);
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])));
};

/** Combining marks by the name of the accent. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['H', '\u030b'],
  ['b', '\u0331'],
  ['c', '\u0327'],
  ['d', '\u0323'],
  ['k', '\u0328'],
  ['r', '\u030a'],
  ['t', '\u0361'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['h', '\u0309'],
  ['G', '\u030f'],
  ['U', '\u030e'],
]);

/** Letters and signs of text. */
export const signs: ReadonlyMap<string, string> = table(`
  ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
  textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotedblbase „
  quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › textquotedbl "
  textquotesingle ' textasciigrave \` textbackslash \\ textbraceleft { textbraceright } textasciicircum ^ textasciitilde ~
  textless < textgreater > textbar | textunderscore _ textdollar $ textasteriskcentered * textbullet • textperiodcentered ·
  ldots … dots … textellipsis … slash / dag † textdagger † ddag ‡ textdaggerdbl ‡ S § textsection § P ¶ textparagraph ¶
  pounds £ textsterling £ texteuro € euro € textyen ¥ textcent ¢ copyright © textcopyright © textregistered ® texttrademark ™
  textdegree ° degree ° textmu µ textohm Ω textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ²
  textthreesuperior ³ textordfeminine ª textordmasculine º textexclamdown ¡ textquestiondown ¿ texttimes × textpm ± textdiv ÷
  textminus − textnumero № textleftarrow ← textrightarrow → LaTeX LaTeX TeX TeX BibTeX BibTeX bibtex BibTeX
  checkmark ✓ bibnamedash —
`);

/** Signs of mathematics, converted where they stand alone in a formula or outside of formulas. */
export const mathSigns: ReadonlyMap<string, string> = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
  xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ varphi φ phi ϕ chi χ psi ψ omega ω Gamma Γ Delta Δ
  Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  infty ∞ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ subset ⊂
  subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ nabla ∇ partial ∂ sum ∑ prod ∏ int ∫ surd √ parallel ∥ perp ⊥ oplus ⊕
  otimes ⊗ cdot ⋅ circ ∘ ast ∗ prime ′ ell ℓ hbar ℏ Rightarrow ⇒ Leftrightarrow ⇔ leftrightarrow ↔ mapsto ↦ langle ⟨ rangle ⟩
  times × pm ± mp ∓ div ÷ to → rightarrow → leftarrow ← uparrow ↑ downarrow ↓ bullet • star ⋆ dagger † ddagger ‡ degree °
  lt < gt > textless < textgreater > vert | mid | backslash \\ lbrace { rbrace } ldots … dots … cdots ⋯ square □ aleph ℵ wedge ∧ vee ∨ neg ¬
`);

/** Commands that only change how their argument looks. */
export const fonts: ReadonlySet<string> = new Set(
  (
    'textit textbf texttt textrm textsf textsc textsl textup textmd textnormal emph mbox hbox text underline uline textnohyphen ' +
    'mkbibemph mkbibbold mkbibitalic enquote mkbibquote enquote* bibstring bibinfo nolinkurl path lowercase uppercase MakeLowercase ' +
    'MakeUppercase MakeTextLowercase mathrm textlatin textgreek foreignlanguage url textsubscript textsuperscript ' +
    'it em bf sc tt rm sl sf itshape bfseries scshape ttfamily upshape slshape normalfont small footnotesize large tiny ' +
    'protect relax allowbreak nobreak linebreak sloppy raggedright leavevmode unskip ignorespaces noindent'
  ).split(' '),
);

/** Commands that leave a space. */
export const spaces: ReadonlySet<string> = new Set('quad qquad space newline nobreakspace enspace thinspace hspace'.split(' '));

/** Commands that print nothing, with their argument. */
export const silent: ReadonlySet<string> = new Set('noopsort vphantom phantom hphantom label index vspace hspace'.split(' '));
