/** Asks services about papers and plans what would change in each. Changes nothing. */
import type { AskOptions, Door } from '~/lib/network/door';
import { failureOf, type RequestFailure } from '~/lib/network/requestError';
import { type ServiceId, services } from '~/lib/network/service';
import {
  askArxiv,
  askCrossref,
  askHuggingFace,
  askSemanticScholar,
  findInCrossref,
  findInSemanticScholar,
  type Titled,
} from '~/lib/network/services/askServices';
import { s2Name } from '~/lib/network/services/s2Draft';
import { type DetailChange, detailChanges, isNameOnly } from '~/lib/papers/details/paperDetails';
import type { Identifier, Scheme } from '~/lib/papers/identifiers/identifier';
import { isWeak } from '~/lib/papers/identifiers/titleIdentifier';
import type { Paper, PaperDraft } from '~/lib/papers/paper';

/** What was found about one paper. */
export interface FoundDetails {
  id: string;
  title: string;
  changes: DetailChange[];
  /** Names that the record does not have. */
  identifiers: Identifier[];
  /** Services that gave no answer about it, and why. */
  failures: { service: ServiceId; code: RequestFailure }[];
  /** Whether there was anything to ask the services: a paper without identifier, or without author, cannot be looked up. */
  asked: boolean;
}

/** Papers in one round: a run that is stopped loses no more than one. */
export const roundSize = 50;

const named = (identifiers: readonly Identifier[], scheme: Scheme): Identifier[] =>
  identifiers.filter((identifier) => identifier.startsWith(`${scheme}:`));

/** What the services have said about one paper so far. */
class Inquiry {
  readonly drafts: PaperDraft[] = [];
  readonly failures: FoundDetails['failures'] = [];
  readonly tried = new Set<string>();
  asked = false;

  constructor(readonly paper: Paper) {}

  /** All names that are known by now. */
  get identifiers(): Identifier[] {
    return [...new Set([...this.paper.identifiers, ...this.drafts.flatMap((draft) => draft.identifiers)])];
  }

  get titled(): Titled | undefined {
    const { title, authors } = this.paper;
    const [author] = authors;
    return author && !isNameOnly(title) ? { title, author } : undefined;
  }

  fail(service: ServiceId, code: RequestFailure): void {
    if (!this.failures.some((known) => known.service === service)) this.failures.push({ service, code });
  }

  get result(): FoundDetails {
    const { paper, drafts, failures, asked } = this;
    const identifiers = this.identifiers.filter((name) => !paper.identifiers.includes(name) && !isWeak(name));
    return { id: paper.id, title: paper.title, changes: detailChanges(paper, drafts), identifiers, failures, asked };
  }
}

/** A failure after which the service is not asked again in this run. */
const isFinal = (code: RequestFailure): boolean =>
  (['off', 'notAllowed', 'busy', 'server', 'timeout', 'offline', 'redirected'] as RequestFailure[]).includes(code);

/** Asks about some papers; the services that failed are remembered from call to call. */
export class Details {
  readonly #down = new Map<ServiceId, RequestFailure>();

  constructor(
    private readonly door: Door,
    private readonly chosen: readonly ServiceId[],
    private readonly options: AskOptions,
  ) {}

  /**
   * @param papers at most `roundSize`.
   * @throws RequestError `cancelled`; any other failure is part of the result.
   */
  async planDetails(papers: readonly Paper[]): Promise<FoundDetails[]> {
    const all = papers.map((paper) => new Inquiry(paper));
    // What is said last of a publication counts: Crossref has it from the publishers.
    await this.#findTitles(all);
    await this.#askHuggingFace(all);
    await this.#askSemanticScholar(all);
    await this.#askArxiv(all);
    // Twice: a preprint's entry may name the published version.
    await this.#askCrossref(all);
    await this.#askCrossref(all);
    return all.map(({ result }) => result);
  }

  /** Runs one request about some papers. @returns undefined where it has no answer. */
  async #ask<T>(service: ServiceId, about: readonly Inquiry[], request: () => Promise<T>): Promise<T | undefined> {
    for (const inquiry of about) inquiry.asked = true;
    const down = this.#down.get(service);
    try {
      if (down === undefined) return await request();
      for (const inquiry of about) inquiry.fail(service, down);
    } catch (error) {
      this.options.signal.throwIfAborted();
      const code = failureOf(error);
      // It has no such paper, which is an answer.
      if (code === 'notFound') return undefined;
      if (isFinal(code)) this.#down.set(service, code);
      for (const inquiry of about) inquiry.fail(service, code);
    }
    return undefined;
  }

  #isOn = (service: ServiceId): boolean => this.chosen.includes(service);

  async #findTitles(all: readonly Inquiry[]): Promise<void> {
    for (const inquiry of all) {
      const { titled, identifiers } = inquiry;
      if (!titled || named(identifiers, 'doi').length + named(identifiers, 'arxiv').length > 0) continue;
      let found: PaperDraft | null | undefined;
      if (this.#isOn('crossref'))
        found = await this.#ask('crossref', [inquiry], () => findInCrossref(this.door, titled, this.options));
      if (!found && this.#isOn('semanticScholar') && !identifiers.some(s2Name))
        found = await this.#ask('semanticScholar', [inquiry], () => findInSemanticScholar(this.door, titled, this.options));
      if (found) inquiry.drafts.push(found);
    }
  }

  async #askHuggingFace(all: readonly Inquiry[]): Promise<void> {
    if (!this.#isOn('huggingface')) return;
    for (const inquiry of all) {
      for (const identifier of named(inquiry.identifiers, 'arxiv').slice(0, 1)) {
        const draft = await this.#ask('huggingface', [inquiry], () => askHuggingFace(this.door, identifier, this.options));
        if (draft) inquiry.drafts.push(draft);
      }
    }
  }

  async #askSemanticScholar(all: readonly Inquiry[]): Promise<void> {
    if (!this.#isOn('semanticScholar')) return;
    const wanted = all.flatMap((inquiry) => {
      const identifier = inquiry.identifiers.find(s2Name);
      return identifier ? [{ inquiry, identifier }] : [];
    });
    await this.#inBatches('semanticScholar', wanted, askSemanticScholar);
  }

  async #askArxiv(all: readonly Inquiry[]): Promise<void> {
    if (!this.#isOn('arxiv')) return;
    const wanted = all.flatMap((inquiry) =>
      named(inquiry.identifiers, 'arxiv')
        .slice(0, 1)
        .map((identifier) => ({ inquiry, identifier })),
    );
    await this.#inBatches('arxiv', wanted, askArxiv);
  }

  async #inBatches(
    service: 'arxiv' | 'semanticScholar',
    wanted: readonly { inquiry: Inquiry; identifier: Identifier }[],
    ask: typeof askArxiv,
  ): Promise<void> {
    const { most } = services[service];
    for (let start = 0; start < wanted.length; start += most) {
      const batch = wanted.slice(start, start + most);
      const about = batch.map(({ inquiry }) => inquiry);
      const names = [...new Set(batch.map(({ identifier }) => identifier))];
      const found = await this.#ask(service, about, () => ask(this.door, names, this.options));
      for (const { inquiry, identifier } of batch) {
        const draft = found?.get(identifier);
        if (draft) inquiry.drafts.push(draft);
      }
    }
  }

  async #askCrossref(all: readonly Inquiry[]): Promise<void> {
    if (!this.#isOn('crossref')) return;
    for (const inquiry of all) {
      // A found work is known already.
      for (const { site, identifiers } of inquiry.drafts) if (site === 'crossref') inquiry.tried.add(identifiers[0]);
      for (const identifier of named(inquiry.identifiers, 'doi').slice(0, 3)) {
        if (inquiry.tried.has(identifier)) continue;
        inquiry.tried.add(identifier);
        const draft = await this.#ask('crossref', [inquiry], () => askCrossref(this.door, identifier, this.options));
        if (draft) inquiry.drafts.push(draft);
      }
    }
  }
}
