/** Papers of a page that it describes at most, for the lists in popup and side panel. */
export const mostPagePapers = 2000;
