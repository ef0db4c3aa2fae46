import type { GeneratedI18nStructure as Strings } from '#i18n';

/** Names of the strings that stand as they are, without a value or a number in them. */
type Label = keyof { [Name in keyof Strings as Strings[Name] extends { substitutions: 0; plural: false } ? Name : never]: true };

/** What of the list decides whether an action is possible. */
export interface ListState {
  /** Papers that the list shows. */
  papers: number;
  selected: number;
  /** Whether a paper's details are open. */
  opened: boolean;
}

/** One thing that a reader can do. What it does is up to the surface, which gives a function for it: `Handlers`. */
export interface Action {
  label: Label;
  /** As `keyName` spells them; none where only buttons, menus and the palette offer the action. */
  keys?: readonly string[];
  /** When it is possible; always, where nothing is said. */
  when?: (state: ListState) => boolean;
  /** Acts on the current paper; where papers are selected, the palette offers the actions on those instead. */
  onPaper?: true;
  /** Not in the palette: the action moves the focus within the list, or makes no sense there. */
  unlisted?: true;
}

/** What a surface does for each of its actions; undefined where that surface cannot. */
export type Handlers<Actions> = { [Id in keyof Actions]: (() => void) | undefined };
