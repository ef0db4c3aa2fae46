import axe from 'axe-core';

/** What axe finds on the page by now, as rule ids with the element. Regions are the surfaces' own business. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
