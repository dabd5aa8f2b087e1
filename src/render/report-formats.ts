/** The forms of a report beside the page: by suffix or by `Accept`. */
export const reportFormats = [
  { suffix: 'json', accept: 'application/json', type: 'application/json', name: 'JSON' },
  { suffix: 'md', accept: 'text/markdown', type: 'text/markdown', name: 'Markdown' },
  { suffix: 'txt', accept: 'text/plain', type: 'text/plain', name: 'Plain text' },
  { suffix: 'xml', accept: 'application/xml', type: 'application/xml', name: 'XML' },
  { suffix: 'llm', accept: 'text/x-llm', type: 'text/plain', name: 'For agents' },
  {
    suffix: 'sarif',
    accept: 'application/sarif+json',
    type: 'application/sarif+json',
    name: 'SARIF',
  },
] as const;
