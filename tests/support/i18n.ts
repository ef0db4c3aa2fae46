/** Replaces `#i18n` in tests: the same `t`, which reads the locale file instead of calling the browser. */
import messages from '~/lib/i18n/en.json';

type Argument = string | number | (string | number)[];

const lookUp = (key: string): unknown =>
  key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);

/** `$1` … `$9` are replaced; a plural entry (`{ "1": …, "n": … }`) is chosen by the first number among the arguments. */
function t(key: string, ...args: Argument[]): string {
  const count = args.find((argument): argument is number => typeof argument === 'number');
  const listed = args.find((argument): argument is (string | number)[] => Array.isArray(argument));
  let text = lookUp(key);
  if (typeof text === 'object' && text !== null) {
    const forms = text as Record<string, string>;
    text = forms[String(count)] ?? forms.n;
  }
  if (typeof text !== 'string') throw new Error(`No message named ${key}`);
  const values = listed ?? (count === undefined ? [] : [count]);
  return text.replace(/\$(\d)/g, (_, index: string) => String(values[Number(index) - 1] ?? '')).replaceAll('$$', '$');
}

export const i18n = { t };
