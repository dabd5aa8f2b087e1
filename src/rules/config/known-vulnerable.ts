import { mayMatch } from '../../artefacts/may-match.ts';
import { advisories, type Advisory } from '../../behaviour/advisories.ts';
import { advisoryDate } from '../../behaviour/advisory-date.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';
import type { TextFile } from '../../artefacts/text-file.ts';

const names = advisories
  .map(({ package: name }) => name.replaceAll(/[/.-]/g, String.raw`\$&`))
  .join('|');
const pinned = new RegExp(
  String.raw`(?:^|[\s"'/@\x60])(${names})(?:@|["']\s{0,3}:\s{0,3}["'][~^]?|==)v?(\d{1,4}\.\d{1,4}\.\d{1,5})\b`,
  'g',
);
/** A lockfile entry: the name, then its version in the next lines. */
const locked = new RegExp(
  String.raw`"node_modules/(${names})"\s{0,3}:\s{0,3}\{\s{0,12}"version"\s{0,3}:\s{0,3}"(\d{1,4}\.\d{1,4}\.\d{1,5})"`,
  'g',
);

const covered = [...new Set(advisories.map(({ package: name }) => name))].join(', ');

export const knownVulnerable = defineRule({
  reads: 'artefact',
  id: 'config/known-vulnerable',
  title: 'Uses a version of an agent or server with a published weakness',
  severity: 'high',
  confidence: 0.95,
  lane: 'enforce',
  category: 'SUPPLY_CHAIN',
  ideas: [54],
  kinds: 'all',
  cwe: [1395],
  owasp: ['LLM03:2025', 'ASI04', 'AST02', 'MCP04:2025'],
  atlas: ['T0010.005'],
  why: `The weakness and how to use it are public. What is known here is what was published by ${advisoryDate} about ${covered}; what is not named was not judged.`,
  fix: 'Take a version in which it is fixed.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  references: [...new Set(advisories.map(({ id }) => id))].map((id) =>
    id.startsWith('CVE-')
      ? `https://www.cve.org/CVERecord?id=${id}`
      : `https://github.com/advisories/${id}`,
  ),
  check: function* check(artefact) {
    for (const file of artefact.files) yield* find(file);
  },
  examples: {
    bad: [
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "notes": { "command": "npx", "args": ["mcp-remote@0.1.10", "https://mcp.notekeeper.test"] }\n  }\n}\n',
        lines: [3],
      },
      {
        path: '.mcp.json',
        text: '{\n  "mcpServers": {\n    "files": { "command": "npx", "args": ["@modelcontextprotocol/server-filesystem@2025.3.28", "notes"] }\n  }\n}\n',
        lines: [3],
      },
      {
        path: 'package.json',
        text: '{\n  "dependencies": {\n    "@playwright/mcp": "0.0.30"\n  }\n}\n',
        lines: [3],
      },
    ],
    good: [
      {
        path: '.mcp.json',
        text: '{ "mcpServers": { "notes": { "command": "npx", "args": ["mcp-remote@0.1.38", "https://mcp.notekeeper.test"] } } }\n',
      },
      { path: 'package.json', text: '{ "dependencies": { "@playwright/mcp": "0.0.41" } }\n' },
      {
        path: 'package.json',
        text: '{ "dependencies": { "@modelcontextprotocol/server-filesystem": "2025.7.29" } }\n',
        because: 'the line whose versions are dates is fixed from 2025.7.1 on',
      },
    ],
  },
});

/** One of the packages, for a first look. */
const affected = new RegExp(
  advisories.map((advisory) => advisory.package.replaceAll(/\W/g, String.raw`\$&`)).join('|'),
);

function* find(file: TextFile): Iterable<Evidence> {
  if (!mayMatch(file.raw.sketch, affected)) return;
  if (!advisories.some((advisory) => file.text.includes(advisory.package))) return;
  for (const match of [...file.text.matchAll(pinned), ...file.text.matchAll(locked)]) {
    const worst = worstOf(match[1] ?? '', match[2] ?? '');
    if (worst === null) continue;
    const isProse = file.blocks !== null;
    yield {
      place: { file, start: match.index + 1, end: match.index + match[0].length },
      severity: isProse ? 'low' : worst.severity === 'medium' ? 'medium' : 'high',
      note: `${worst.id} is fixed in ${worst.fixed}.`,
    };
  }
}

const rank = { critical: 0, high: 1, medium: 2 } as const;

function worstOf(name: string, version: string): Advisory | null {
  const own = advisories.filter(
    (advisory) =>
      advisory.package === name &&
      isBelow(version, advisory.fixed) &&
      (advisory.introduced === undefined || !isBelow(version, advisory.introduced)),
  );
  return own.sort((a, b) => rank[a.severity] - rank[b.severity])[0] ?? null;
}

function isBelow(version: string, limit: string): boolean {
  const a = version.split('.').map(Number);
  const b = limit.split('.').map(Number);
  for (let index = 0; index < 3; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
