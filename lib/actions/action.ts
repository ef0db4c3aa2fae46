import type { GeneratedI18nStructure as Strings } from '#i18n';

/** Keys of the strings that take no value and have no plural forms. */
export type Label = keyof {
  [Name in keyof Strings as Strings[Name] extends { substitutions: 0; plural: false } ? Name : never]: true;
};

/** State of the list, which decides what actions are possible. */
export interface ListState {
  /** Number of papers that the list shows. */
  papers: number;
  /** Number of selected papers. */
  selected: number;
  /** Whether a paper's details are open. */
  opened: boolean;
}

/** One thing that the user can do. Each surface gives the function that does it, see `Handlers`. */
export interface Action {
  label: Label;
  /** Spelled as `keyName` does; absent if only buttons, menus and the palette offer the action. */
  keys?: readonly string[];
  /** Whether the action is possible; absent: always. */
  when?: (state: ListState) => boolean;
  /** Acts on the current paper. While papers are selected, the palette offers the actions on the selection instead. */
  onPaper?: true;
  /** Left out of the palette: the action moves the focus within the list, or is of no use in the palette. */
  unlisted?: true;
}

/** One function for each action of a surface; undefined if the surface cannot perform the action. */
export type Handlers<Actions> = { [Id in keyof Actions]: (() => void) | undefined };
