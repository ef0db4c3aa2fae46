/** Records to get details of: some, or all that lack something. */
export type DetailsTarget = readonly string[] | 'lacking';
