import axe from 'axe-core';

/** Violations that axe finds on the page, as rule ids with the element. Regions are left to the surfaces. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
