import type { McpServer } from './find-mcp-servers.ts';

/** What a server lets an agent do, as far as its name, package and arguments tell. */
export type ServerLeg = 'untrusted' | 'private' | 'egress';

const legs: readonly (readonly [ServerLeg, RegExp])[] = [
  [
    'untrusted',
    /zendesk|intercom|freshdesk|servicenow|jira|linear|issues?\b|tickets?\b|github|gitlab|gmail|outlook|imap|e?mail|slack|discord|telegram|twitter|reddit|rss|fetch|browser|playwright|puppeteer|firecrawl|scrap|search|brave|tavily|crawl|web\b/i,
  ],
  [
    'private',
    /supabase|postgres|mysql|mongo|sqlite|database|bigquery|snowflake|redshift|salesforce|hubspot|stripe|filesystem|gdrive|google-drive|drive\b|notion|confluence|sharepoint|1password|vault|keychain|gmail|outlook|calendar|contacts|obsidian/i,
  ],
  [
    'egress',
    /send|smtp|sendgrid|mailgun|resend|twilio|slack|discord|telegram|twitter|gmail|outlook|webhook|fetch|browser|playwright|puppeteer|http|github|gitlab|e?mail/i,
  ],
];

/** The legs of the lethal combination that a server stands on; one that is read-only has no way out. */
export function classifyServer({ node, command, args, url }: McpServer): ServerLeg[] {
  const text = [node.key, command?.text, url?.text, ...args.map((arg) => arg.text)].join(' ');
  const isReadOnly = /read[-_]?only/i.test(text);
  return legs
    .filter(([leg, pattern]) => pattern.test(text) && !(isReadOnly && leg === 'egress'))
    .map(([leg]) => leg);
}
