/** Choices of the user for the site of this page, as the background stores them; a failure is said. */
import type { TriageSettings } from '~/lib/messaging/protocol';
import type { PageSession } from '~/lib/page/pageSession';
import type { Pill } from './pill';
import type { TriageStrings } from './triageStrings';

export class SiteChoices {
  constructor(
    readonly session: PageSession,
    readonly pill: Pill,
    readonly words: TriageStrings,
  ) {}

  /** @returns all settings after the change; undefined if it failed. */
  async change(change: Partial<Pick<TriageSettings, 'on' | 'veil'>>): Promise<TriageSettings | undefined> {
    const reply = await this.session.api.request('page.triageSettings', change);
    if (reply.ok) return reply.value;
    this.pill.say(this.session.words.failed(reply.code));
    return undefined;
  }

  async switchKeys(on: boolean): Promise<void> {
    const reply = await this.session.api.request('page.keys', { on });
    if (!reply.ok) this.pill.say(this.session.words.failed(reply.code));
    else if (on && !reply.value.on) this.pill.say(this.words.keysOff);
  }
}
