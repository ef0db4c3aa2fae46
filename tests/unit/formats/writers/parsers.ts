/** Third-party parsers, and programs on this machine that read the same formats. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';

interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  DOI?: string;
  URL?: string;
  abstract?: string;
  keyword?: string;
  note?: string;
  annote?: string;
  publisher?: string;
  'container-title'?: string;
}

/** @param type the format of the text: by itself, Citation.js takes RIS with a title `@misc{` for BibTeX. */
export const readWithCitationJs = (text: string, type: '@ris/file' | '@bibtex/text' | '@else/json'): CslItem[] =>
  new Cite(text, { forceType: type }).data;

/** Uses the parser of Better BibTeX for Zotero, without changes of case. */
export function readWithBetterBibtex(text: string) {
  const library = parse(text, { sentenceCase: false, english: false });
  return { errors: library.errors.map(({ error }) => error), entries: library.entries };
}

const ran = new Map<string, boolean>();

export function isInstalled(program: string): boolean {
  if (!ran.has(program)) ran.set(program, spawnSync(program, ['--version']).status === 0);
  return ran.get(program) === true;
}

export function readWithPandoc(text: string, from: 'biblatex' | 'ris' | 'csljson'): CslItem[] {
  const { status, stdout, stderr } = spawnSync('pandoc', ['-f', from, '-t', 'csljson'], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export const pandocReads = (format: string): boolean =>
  isInstalled('pandoc') &&
  spawnSync('pandoc', ['--list-input-formats'], { encoding: 'utf8' }).stdout.split('\n').includes(format);

/** @returns biber's output for the file, and its messages. */
export function readWithBiber(text: string): { status: number | null; output: string; messages: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  try {
    const [input, output] = [join(folder, 'in.bib'), join(folder, 'out.bib')];
    writeFileSync(input, text);
    const run = spawnSync('biber', ['--tool', '--validate-datamodel', '--nolog', '--output-file', output, input], {
      encoding: 'utf8',
    });
    const messages = `${run.stdout}${run.stderr}`
      .split('\n')
      .filter((line) => /WARN|ERROR/.test(line) && !/WARNINGS:/.test(line));
    return { status: run.status, output: run.status === 0 ? readFileSync(output, 'utf8') : '', messages };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns complaints of BibTeX and pdfLaTeX about a document that cites everything, and the bibliography made by BibTeX. */
export function typesetWithLatex(text: string): { complaints: string[]; bibliography: string } {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  const run = (program: string, ...options: string[]) =>
    spawnSync(program, [...options, 'list'], { cwd: folder, encoding: 'latin1', timeout: 60_000 }).stdout.split('\n');
  try {
    writeFileSync(join(folder, 'in.bib'), text);
    writeFileSync(
      join(folder, 'list.tex'),
      '\\documentclass{article}\\begin{document}\\nocite{*}\\bibliographystyle{plain}\\bibliography{in}\\end{document}',
    );
    const latex = () => run('pdflatex', '-interaction=nonstopmode', '-no-shell-escape', '-draftmode');
    latex();
    const complaints = [
      ...run('bibtex').filter((line) => /warning--|error|^I /i.test(line)),
      ...latex().filter((line) => line.startsWith('!')),
    ];
    return { complaints, bibliography: readFileSync(join(folder, 'list.bbl'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
