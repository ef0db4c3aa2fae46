/** @param sitesOff host names, each including its subdomains. @returns whether the user switched off the site of a host. */
export const isOff = (sitesOff: readonly string[], host: string): boolean =>
  sitesOff.some((off) => host === off || host.endsWith(`.${off}`));
