import { Severity } from '../contract/severity.ts';
import { checkTitle } from './check-title.ts';
import type { CheckView } from './check-view.ts';
import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { findingsTable } from './findings-table.ts';
import { sortFindings } from './sort-findings.ts';

/** GitHub takes 65,535 characters of summary; the rest is margin for the sections after the table. */
const MAX_SUMMARY = 65_000;
const MAX_LIST = 50;

/** Title and summary of a check run, in the order people read: verdict, counts, new findings, gaps, exceptions, source. */
export function checkOutput(
  view: CheckView,
  { maxLength = MAX_SUMMARY }: { readonly maxLength?: number } = {},
): { title: string; summary: string } {
  const tail = [
    listUnread(view),
    listSuppressed(view),
    listConfig(view),
    view.reportUrl === null ? '' : `[Full report](${view.reportUrl})`,
  ].filter((part) => part !== '');
  const head = [sayVerdict(view), listArtefacts(view), countFindings(view)].filter(
    (part) => part !== '',
  );
  const room = maxLength - [...head, ...tail].join('\n\n').length - 100;
  const table = findingsTable({ findings: sortFindings(view.fresh), maxLength: room });
  const middle = table === '' ? [] : [`### New findings\n\n${table.trimEnd()}`];
  return {
    title: checkTitle(view),
    summary: [...head, ...middle, ...tail].join('\n\n'),
  };
}

function sayVerdict(view: CheckView): string {
  const score =
    view.trustScore === null
      ? ''
      : `Trust score **${view.trustScore}** of 100 (${view.classification ?? 'not classified'}).`;
  const low = view.lowScores.slice(0, 10).map(({ root, score: value, baseScore, threshold }) => {
    const before = baseScore === null ? '' : `, it was ${baseScore} at the base`;
    return `- ${nameOf(root)} has ${value}, the threshold is ${threshold}${before}`;
  });
  const notices = view.notices.map((notice) => `> ${notice}`).join('\n>\n');
  return [`**${sentences[view.situation]}** ${score}`.trim(), low.join('\n'), notices]
    .filter((part) => part !== '')
    .join('\n\n');
}

const sentences: Readonly<Record<CheckView['situation'], string>> = {
  'no-artefacts': 'No skills, MCP servers, rules files, hooks or prompts were found.',
  passed: 'The gate passed.',
  failed: 'The gate failed.',
  'would-fail': 'The gate would fail; this repository only observes.',
  unread: 'A changed artefact holds content that could not be read, so nothing vouches for it.',
  'no-credits': 'The organization is out of credits: only layer 1 ran and no report was published.',
  unfinished: 'The scan could not finish. This is not a clean result: run it again.',
  superseded: 'This commit is no longer the one to check.',
};

function listArtefacts(view: CheckView): string {
  const changed = view.artefacts.filter(({ isChanged }) => isChanged);
  if (changed.length === 0) return '';
  const rows = changed
    .toSorted((a, b) => a.trustScore - b.trustScore)
    .slice(0, MAX_LIST)
    .map(({ root, kind, trustScore, classification, baseTrustScore }) => {
      const before = baseTrustScore === null ? 'new' : String(baseTrustScore);
      return `| ${nameOf(root)} | ${codeSpan(kind)} | ${trustScore} (${classification}) | ${before} |`;
    });
  return [
    '| Changed artefact | Kind | Trust score | At the base |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...more(changed.length),
  ].join('\n');
}

function countFindings(view: CheckView): string {
  if (view.situation === 'no-artefacts' || view.situation === 'superseded') return '';
  const bySeverity = Severity.options
    .map((severity) => ({
      severity,
      number: view.fresh.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}`);
  const fresh = bySeverity.length === 0 ? '0' : `${view.fresh.length} (${bySeverity.join(', ')})`;
  return `New: ${fresh} · existing: ${view.existing.length} · fixed: ${view.fixedCount} · suppressed: ${view.suppressed.length}`;
}

function listUnread({ unread }: CheckView): string {
  if (unread.length === 0) return '';
  const rows = unread
    .slice(0, MAX_LIST)
    .map(({ path, reason }) => `- ${codeSpan(path)}: ${escapeMarkdown(reason)}`);
  return ['### Not read', '', ...rows, ...more(unread.length)].join('\n');
}

function listSuppressed({ suppressed }: CheckView): string {
  if (suppressed.length === 0) return '';
  const rows = suppressed.slice(0, MAX_LIST).map(({ rule_id, location, suppression }) => {
    const path = location.file === null ? '' : ` in ${codeSpan(location.file)}`;
    const why = suppression === null ? '' : `: ${escapeMarkdown(suppression.reason)}`;
    const until =
      suppression === null ? '' : `, until ${escapeMarkdown(suppression.expires_at.slice(0, 10))}`;
    const owner = suppression?.owner ? `, owner ${escapeMarkdown(suppression.owner)}` : '';
    return `- ${codeSpan(rule_id)}${path}${why}${until}${owner}`;
  });
  return ['### Suppressed', '', ...rows, ...more(suppressed.length)].join('\n');
}

function listConfig({ config, rulesetVersion }: CheckView): string {
  const source =
    config.path === null || config.sha === null
      ? 'Configuration: built-in defaults'
      : `Configuration: ${codeSpan(config.path)} at \`${config.sha.slice(0, 12)}\``;
  const problems = config.problems
    .slice(0, 10)
    .map(
      ({ path, message, line }) =>
        `- line ${line}${path === '' ? '' : `, ${codeSpan(path)}`}: ${escapeMarkdown(message)}`,
    );
  const broken =
    problems.length === 0
      ? []
      : ['', 'The configuration is not valid, so the built-in defaults apply:', '', ...problems];
  const excluded =
    config.excluded.length === 0
      ? ''
      : ` · excluded: ${config.excluded
          .slice(0, 20)
          .map((glob) => codeSpan(glob))
          .join(', ')}`;
  return [`${source} · rule set ${codeSpan(rulesetVersion)}${excluded}`, ...broken].join('\n');
}

function nameOf(root: string | null): string {
  return root === null || root === '' ? 'the root folder' : codeSpan(root);
}

function more(total: number): string[] {
  return total > MAX_LIST ? ['', `${total - MAX_LIST} more in the report.`] : [];
}
