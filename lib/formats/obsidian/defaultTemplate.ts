/** The body of a note, as long as the reader has no template of their own. @param headings in the reader's language. */
export const defaultTemplate = (headings: { abstract: string; note: string }): string => `# {{title}}

{{authors}}{{#venue}}, {{venue}}{{/venue}}{{#year}}, {{year}}{{/year}}

{{#url}}<{{url}}>

{{/url}}{{#tags}}{{tags}}

{{/tags}}{{#abstract}}## ${headings.abstract}

{{abstract}}

{{/abstract}}{{#note}}## ${headings.note}

{{note}}
{{/note}}`;
