import axe from 'axe-core';

/** Waits until all animations have ended: colours are mixed while a dialog fades in. */
export async function animationsEnded(): Promise<void> {
  const moving = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(moving.map(({ finished }) => finished));
}

/**
 * Violations that axe finds on the page, as rule ids with the element, after all animations have ended. Regions are left to the
 * surfaces.
 */
export async function axeFindings(): Promise<string[]> {
  await animationsEnded();
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
