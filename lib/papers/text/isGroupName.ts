/** Distinguishes a group that signs a paper from a person. Runs in the page. */

/** Words that mark the name of a group. Those in `groupOnlySo` count in capitals only: `Ai` is a given name, `AI` is not. */
const group =
  /(?:^|[\s-])(?:AI|AGI|Administration|Agency|Alliance|Association|Authors|Bureau|Center|Centre|Centers|Centres|Club|Collaboration|Collective|Commission|Committee|Community|Company|Consortium|Contributors|Corporation|Council|Department|Foundation|Group|Inc\.?|Initiative|Institute|Institution|Investigators|Lab|Laboratories|Laboratory|Labs|LLC|Ltd\.?|Ministry|Network|Organization|Organisation|Project|Research|School|Society|Team|Technologies|University|Workshop)(?:$|[\s:,-])/iu;
const groupOnlySo = /(?:^|[\s-])(?:AI|AGI|LLC)(?:$|[\s:,-])/u;
/** Firms that sign papers with a name that no person has. */
const firms =
  /(?:^|[\s-])(?:Alibaba|Anthropic|Baidu|BigCode|BigScience|ByteDance|DeepMind|DeepSeek|Google|Huawei|IBM|LAION|LLM|Microsoft|NVIDIA|OpenAI|Qwen|Tencent|Xiaomi)(?:$|[\s-])/u;

const hasGroupWord = (name: string): boolean => {
  const word = group.exec(name)?.[0];
  return word !== undefined && (!/^[\s-]?(?:ai|agi|llc)[\s:,-]?$/i.test(word) || groupOnlySo.test(name));
};

/** `The` with one or two words does not indicate a group: it is also a Vietnamese given name. */
export const isGroupName = (name: string): boolean =>
  hasGroupWord(name) || firms.test(name) || /^The (?:\p{L}*\p{Lu}{2}|(?:\S+ ){2}\S)|\d|[:;&/@]/u.test(name);
