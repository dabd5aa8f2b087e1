import { ApiError } from '../contract/api-error.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { closestWord } from '../engine/closest-word.ts';
import { findRule } from '../engine/find-rule.ts';
import { inertText } from '../render/inert-text.ts';
import { ruleLinks } from '../render/rule-links.ts';
import { wrapText } from '../render/wrap-text.ts';
import { rules } from '../rules/index.ts';
import type { Example, Rule } from '../rules/rule.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Prints the catalogue, worst first, or one rule. */
export function showRules(terminal: Terminal, { id }: { readonly id: string | null }): ExitCode {
  if (id === null) {
    const sorted = rules.toSorted(
      (a, b) => severityRank[a.severity] - severityRank[b.severity] || (a.id < b.id ? -1 : 1),
    );
    const width = Math.max(0, ...sorted.map((rule) => rule.id.length));
    for (const rule of sorted)
      terminal.writeOut(`${rule.severity.padEnd(8)}  ${rule.id.padEnd(width)}  ${rule.title}\n`);
    return 0;
  }
  const rule = findRule(id);
  if (rule === undefined) throw unknownRule(id);
  terminal.writeOut(`${describe(rule, terminal.columns).join('\n')}\n`);
  return 0;
}

function unknownRule(id: string): ApiError {
  const near = closestWord({ word: id, candidates: rules.map((rule) => rule.id) });
  const hint = near === null ? 'Run skillgate rules for the list.' : `Did you mean ${near}?`;
  return new ApiError('NOT_FOUND', `There is no rule "${id}". ${hint}`);
}

function describe(rule: Rule, width: number): string[] {
  const { title, severity, category, confidence, lane, cwe, owasp } = rule;
  const mapped = [...cwe.map((number) => `CWE-${number}`), ...owasp].join(', ');
  return [
    `${rule.id}: ${title}`,
    `${severity}, ${category}, layer ${rule.layer}, confidence ${confidence}, ${lane} lane`,
    ...wrapText(mapped, width),
    '',
    ...wrapText(rule.why, width),
    '',
    ...wrapText(`What to do: ${rule.fix}`, width),
    ...rule.examples.bad.flatMap((example) => ['', 'Reported:', ...quote(example)]),
    ...rule.examples.good.flatMap((example) => ['', notReported(example), ...quote(example)]),
    '',
    ...ruleLinks(rule),
  ];
}

function notReported({ because }: Example): string {
  return because === undefined ? 'Not reported:' : `Not reported (${because}):`;
}

function quote({ text }: Example): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    ${inertText(line.replaceAll('\t', '  '))}`);
}
