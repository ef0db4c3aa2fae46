/** Finds where a family name of several words begins, by the particles of European and Arabic names. */

/** Words that, in lower case, are particles anywhere between given and family name. */
const particles =
  /^(?:a[fl]|aus|ben|bin|bint|ibn|abu|d[’']|da|dal|dall[’']|dalla|das|de|de[’']|degli|dei|del|dell[’']|della|dello|den|der|des|di|do|dos|du|e|el|het|in|[lL][’']|la|las|le|lo|los|onder|op|over|[’']s|[’']t|ten|ter|te|the|und|uit|van|vande|vanden|vander|vom|von|y|zu|zum|zur)$/;
/** Words that, with a capital, are particles in European and Arabic names, but given names or syllables in other names. */
const capitals =
  /^(?:abd|abou|abu|al|ap|ben|bin|bint|da|dal|dalla|das|de|de[’']|degli|dei|del|della|dello|den|der|des|di|do|dos|du|el|fitz|ibn|la|las|le|lo|los|mac|mc|o[’']|op|saint|san|santa|st\.?|ste\.?|[’']t|te|ten|ter|van|vande|vanden|vander|vom|von|zu|zum|zur)$/i;
/** Particles that are never a given name. */
const surely = /^(?:de|del|della|den|der|des|dos|vande|vanden|vander|von|vom|zum|zur|[’']t|de[’'])$/i;
/** Family names of East Asia in Latin letters: beside one of them, `Van`, `Di` or `Bin` is a given name. */
const eastern = new Set(
  `bùi bui đặng dang đỗ do hoàng hoang huỳnh huynh lê le ngô ngo nguyễn nguyen phạm pham phan trần tran võ vo vũ vu đinh dinh dương duong
  bai cai cao chang chen cheng choi cho chung cui deng ding dong du fan fang feng fu gao gu guo han he hong hou hsu hu huang hwang jang ji jia
  jiang jin jung kang kim kong lai lee lei li liang liao lim lin liu long lu luo ma mao meng min oh pan park peng qi qian qin qiu ren seo
  shao shen shi shin song su sun tan tang tao tian tsai wan wang wei wen wong wu xia xiao xie xing xiong xu xue yan yang yao ye yi yin yoon yu
  yuan zeng zhang zhao zheng zhong zhou zhu zou`.split(/\s+/),
);
/** Given names that contain a particle: `María del Carmen`, `José de Jesús`. */
const marian = /^(?:Mar[ií]a|M[aª]\.?|Ana|Jos[eé]|Juan|Rosa)$/u;
const afterMarian =
  /^(?:[AÁ]ngeles|Carmen|Carmo|Concei[cç][aã]o|Consuelo|Dolores|F[aá]tima|Gra[cç]a|Guadalupe|Jes[uú]s|Lourdes|Luz|Mar|Mercedes|Milagros|Nieves|Pilar|Roc[ií]o|Rosario|Socorro)$/u;

export const isEastern = (word: string): boolean => eastern.has(word.toLowerCase());

export const isSmallParticle = (word: string): boolean => particles.test(word);

/** In lower case or with capitals. */
export const isParticle = (word: string): boolean => isSmallParticle(word) || capitals.test(word);

/** The number of words of a given name like `María de los Ángeles`; 0 for any other. */
function marianLength(words: readonly string[]): number {
  const [first = ''] = words;
  if (!marian.test(first)) return 0;
  const end = words.findIndex((word, at) => at > 1 && !isParticle(word));
  return end > 0 && afterMarian.test(words[end] ?? '') && end + 1 < words.length ? end + 1 : 0;
}

/**
 * @param words at least two words of a name in spoken order, given name first.
 * @returns the index of the first word of the family name; 0 if there is no given name.
 */
export function familyStart(words: readonly string[]): number {
  const end = words.length - 1;
  const [first = ''] = words;
  if (/^\p{Ll}/u.test(first) && isSmallParticle(first)) return 0;
  const from = Math.max(1, marianLength(words));
  const between = (test: (word: string) => boolean): number =>
    words.findIndex((word, at) => at >= from && at < end && test(word));
  const isEast = isEastern(first) || isEastern(words[end] ?? '');
  const isCapital = (word: string): boolean => (isEast ? surely.test(word) && !isEastern(word) : capitals.test(word));
  let start = between(isSmallParticle);
  if (start > from && /^[ye]$/.test(words[start] ?? '')) start -= 1;
  const capital = between(isCapital);
  if (capital > 0 && (start < 0 || capital < start)) {
    // Only if no other word is between it and the small ones: `Nico Van de Weghe`, but not `Mary El Said van Dyke`.
    if (start < 0 || words.slice(capital, start).every(isParticle)) start = capital;
  }
  return start > 0 ? start : end;
}
