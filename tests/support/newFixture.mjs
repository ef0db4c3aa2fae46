/**
 * `npm run new:fixture -- PAGE.html URL [NAME]`, or `-- PAGE.html REPORT.txt [NAME]` with the text of an issue "A page is read wrong":
 * makes a fixture of a saved page for `tests/sites/reported`, with all its words replaced and its shape kept, and writes down what is
 * read from it now. The author then corrects what should be read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { bundlePage } from './bundlePage.mjs';
import { findChromium, launchArguments } from './findChromium.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = 'tests/sites/reported';

/** A fault in the command's arguments; its message is printed for the user of the command. */
class Refusal extends Error {}

const canParse = (text) => /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);

/**
 * Reads an issue made with the form `1-page.yml`, or the report that the popup copies.
 * @returns the address of the page, and the numbers of Dogear's own report; each undefined where the text has none.
 */
export function readReport(text) {
  const address = /Address of the page\s+(https?:\/\/\S+)/u.exec(text)?.[1];
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  let report;
  try {
    ({ report } = JSON.parse(text.slice(start, end + 1)));
  } catch {
    // An issue without Dogear's report.
  }
  return { address, cards: report?.cards, detector: report?.detector, layouts: report?.layouts };
}

/** @returns the address without what may name a reader: credentials, fragment, and parameters that no page kind reads. */
export function publicAddress(address) {
  const url = new URL(address);
  for (const part of ['username', 'password', 'hash']) url[part] = '';
  for (const name of [...url.searchParams.keys()])
    if (/token|key|mail|user_?name|session|auth|sid|sig|utm_/iu.test(name)) url.searchParams.delete(name);
  return url.href;
}

function argumentsOf([page, second, name]) {
  if (!page || !second)
    throw new Refusal('Say which page: npm run new:fixture -- PAGE.html URL [NAME], or PAGE.html REPORT.txt [NAME].');
  if (!existsSync(page)) throw new Refusal(`There is no file ${page}: save the page there first.`);
  const report = canParse(second) ? { address: second } : existsSync(second) ? readReport(readFileSync(second, 'utf8')) : {};
  if (!report.address || !canParse(report.address))
    throw new Refusal(`${second} is neither an address nor a file with the text of a report that states one.`);
  const url = publicAddress(report.address);
  const made = name ?? new URL(url).hostname.replace(/^www\./u, '').replace(/[^a-z\d]+/giu, '-');
  if (!/^[a-z\d-]{3,60}$/iu.test(made)) throw new Refusal(`"${made}" is no name: take letters, digits and hyphens.`);
  return { page, url, name: made, report };
}

async function newFixture(given) {
  const { page, url, name, report } = argumentsOf(given);
  const files = [`${folder}/${name}.html`, `${folder}/${name}.json`];
  if (files.some((file) => existsSync(join(root, file)))) throw new Refusal(`${files[0]} is there already: give another name.`);
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: await bundlePage(`${folder}/fixturePage.ts`, { name: 'fixturePage' }) });
    const made = await tab.evaluate(([html, address]) => globalThis.scrub(html, address), [readFileSync(page, 'utf8'), url]);
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, files[0]), made.html);
    writeFileSync(join(root, files[1]), `${JSON.stringify({ url: made.url, papers: made.papers }, null, 2)}\n`);
    const reported = report.cards === undefined ? '' : ` (the report: ${report.cards}, by ${report.detector})`;
    return `Made:\n  ${files.join('\n  ')}\nRead before: ${made.before} papers${reported}; from the fixture: ${made.papers.length}.\nNow correct in ${files[1]} what should be read, and look through ${files[0]} once: no word of the page should be left.`;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await newFixture(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
