/** Shows more of the current card, or takes it elsewhere: its abstract, its page, a citation of it. */
import { type CardAction, cardKeys } from '~/lib/actions/cardKeys';
import { keyText } from '~/lib/actions/keyText';
import { readSighting } from '~/lib/detection/readSighting';
import type { PageSession } from '~/lib/page/pageSession';
import type { PlacedCard } from '~/lib/page/paperOnPage';
import type { CopyKind } from '~/lib/papers/copyKinds';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Pill } from './pill';
import type { TriageStrings } from './triageStrings';

export interface ReadCard {
  card: PlacedCard;
  draft: PaperDraft;
}

export class ShowCard {
  /** The format that was last copied, in this tab or another. */
  #kind: CopyKind | undefined;

  constructor(
    readonly session: PageSession,
    readonly pill: Pill,
    readonly words: TriageStrings,
  ) {}

  run(action: CardAction, { card, draft }: ReadCard): void {
    if (action === 'peek') this.#toggle(card, draft);
    else if (action === 'open') void this.#open(draft);
    else if (action === 'cite' || action === 'citeOther') void this.#cite(draft, action === 'citeOther');
  }

  /** An open abstract becomes that of the card that the ring moved to. */
  follow(card: PlacedCard): void {
    const draft = this.pill.opened === 'peek' ? readSighting(card.sighting) : null;
    if (draft) this.#peek(card, draft);
  }

  /** Opens or closes the list of keys. */
  help(keys: typeof cardKeys): true {
    if (this.pill.opened === 'help') this.pill.close();
    else this.pill.open('help', this.words.labels.help, helpRows(keys, this.words));
    return true;
  }

  #toggle(card: PlacedCard, draft: PaperDraft): void {
    if (this.pill.opened === 'peek') this.pill.close();
    else this.#peek(card, draft);
  }

  #peek({ sighting }: PlacedCard, { title, abstract }: PaperDraft): void {
    this.pill.open('peek', title, abstract || this.words.noAbstract, sighting.card.getBoundingClientRect());
  }

  async #open({ links }: PaperDraft): Promise<void> {
    const url = links.page ?? links.pdf ?? location.href;
    const reply = await this.session.api.request('page.open', { url });
    if (!reply.ok) this.pill.say(this.session.words.failed(reply.code));
  }

  async #cite(draft: PaperDraft, isOther: boolean): Promise<void> {
    const ask = (kind?: CopyKind) => this.session.api.request('paper.cite', { drafts: [draft], ...(kind ? { kind } : {}) });
    if (isOther && !this.#kind) {
      const last = await ask();
      if (last.ok) this.#kind = last.value.kind;
    }
    const reply = await ask(isOther ? (this.#kind === 'bibtex' ? 'markdown' : 'bibtex') : undefined);
    if (!reply.ok) return this.pill.say(this.session.words.failed(reply.code));
    const { text, kind } = reply.value;
    this.#kind = kind;
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (copied) this.pill.say(`${this.words.copied}\n${text}`);
    // The text of a toast is drawn from an attribute, so nobody could select it.
    else this.pill.open('text', this.words.notCopied, text);
  }
}

/** The keys of triage with their labels, each action once. */
function helpRows(keys: typeof cardKeys, { labels }: TriageStrings): [string, string][] {
  return [...new Set(Object.values(cardKeys))].flatMap((action) => {
    const own = Object.keys(keys).filter((key) => keys[key] === action);
    return action && own.length > 0 ? [[own.map(keyText).join(' '), labels[action]] as [string, string]] : [];
  });
}
