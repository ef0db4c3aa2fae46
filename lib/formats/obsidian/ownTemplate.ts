/** The template of a note's body where the user has not written one. The headings are in the user's language. */
export const ownTemplate = (abstractHeading: string, notesHeading: string): string =>
  [
    '# {{title}}',
    '{{authors}}{{#venue}}, {{venue}}{{/venue}}{{#year}}, {{year}}{{/year}}',
    '{{#url}}<{{url}}>{{/url}}',
    `{{#tags}}{{tags}}\n\n{{/tags}}{{#abstract}}## ${abstractHeading}\n\n{{abstract}}\n\n{{/abstract}}{{#note}}## ${notesHeading}\n\n{{note}}\n{{/note}}`,
  ].join('\n\n');
