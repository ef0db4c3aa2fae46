/** Gives an address such as `obsidian://new?…` to the program that is registered for it; the page stays where it is. */
export function openProgram(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}
