/**
 * Replaces the words of a page by made-up ones of the same length, script and case. What detection reads stays: punctuation, years,
 * the small words of sentences, labels such as "PDF", months. The same word gets the same replacement in one page; replacements
 * are numbered as words are met, so that they cannot be turned back without the page.
 */

/** Words that are read for their meaning and name nobody. */
const kept = new Set(
  `the of for with from using in on to is are was were via by at a an and or as we our that this it its be can not which
  et al au aux und für zur im der die das von mit sur les des del de la le el per con para por da do e y
  pdf html abstract abs arxiv doi pmid pmcid code paper papers article articles cite cited bibtex bib slides video poster talk
  supplementary project page authors author published submitted posted accepted online available first open access vol volume
  issue pages page pp no preprint journal conference proceedings transactions workshop review research university institute
  department download view full text related versions references bibliography notes abstract summary title show more less
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun comments subjects`.split(/\s+/u),
);

const sets: [RegExp, string[]][] = [
  [/\p{sc=Han}/u, [...'天地人山水木火土金日月星云雨风花草石田心']],
  [/\p{sc=Hiragana}/u, [...'あかさたなはまやらわ']],
  [/\p{sc=Katakana}/u, [...'アカサタナハマヤラワ']],
  [/\p{sc=Hangul}/u, [...'가나다라마바사아자차']],
  [/\p{sc=Cyrillic}/u, [...'аеиоувднпрстлмк']],
  [/\p{sc=Greek}/u, [...'αειουβγδκλμνπρστ']],
  [/\p{sc=Arabic}/u, [...'ابتدرسعلمنوي']],
  [/\p{sc=Hebrew}/u, [...'אבגדהולמנרשת']],
];
const vowels = 'aeiou';
const consonants = 'bdfgklmnprstvz';

/** A word of digits that is a year, or too short to be a telephone number, a day or an amount that names someone. */
const isPlain = (digits: string): boolean => /^(?:\d{1,2}|(?:1[5-9]|20)\d\d)$/.test(digits);

/** Replaces the words of one page. */
export class Words {
  readonly #known = new Map<string, string>();
  readonly #used = new Set<string>();
  /** Every word, in lower case, that was replaced. */
  readonly replaced = new Set<string>();

  /** A made-up word for the `number`th one: vowels and consonants in turn. */
  #made(word: string, number: number): string {
    let rest = number;
    return [...word]
      .map((letter, index) => {
        if (!/\p{L}/u.test(letter)) return letter;
        const own = sets.find(([script]) => script.test(letter))?.[1] ?? [...(index % 2 ? vowels : consonants)];
        const picked = own[rest % own.length] ?? letter;
        rest = Math.floor(rest / own.length) + 3 * index + 1;
        return letter !== letter.toLowerCase() ? picked.toUpperCase() : picked;
      })
      .join('');
  }

  #of(word: string): string {
    const key = word.toLowerCase();
    if (kept.has(key) || [...word].length === 1) return word;
    this.replaced.add(key);
    const shape = `${key}\n${word.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a')}`;
    let made = this.#known.get(shape);
    for (let number = this.#known.size * 7 + 1; made === undefined; number += 1) {
      const candidate = this.#made(word, number);
      const isFree = candidate.toLowerCase() !== key && !kept.has(candidate.toLowerCase());
      // Short words run out; two may then get the same one.
      if (isFree && (!this.#used.has(candidate) || number > this.#known.size * 7 + 50)) made = candidate;
      else if (number > this.#known.size * 7 + 200) made = candidate;
    }
    this.#used.add(made);
    this.#known.set(shape, made);
    return made;
  }

  /** @returns digits of the same number, the first not 0 unless it was. */
  digits(number: string): string {
    if (isPlain(number)) return number;
    const known = this.#known.get(number);
    if (known) return known;
    const next = String((this.#known.size * 7919 + 104_729) % 10 ** Math.min(9, number.length)).padStart(number.length, '1');
    this.#known.set(number, next);
    return next;
  }

  /** @returns a text of the same shape. */
  text(text: string): string {
    return text.replace(/\p{L}[\p{L}\p{M}]*|\d+/gu, (word) => (/^\d/.test(word) ? this.digits(word) : this.#of(word)));
  }
}
