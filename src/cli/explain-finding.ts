import { createColors } from 'picocolors';
import { ApiError } from '../contract/api-error.ts';
import { findRule } from '../engine/find-rule.ts';
import { consoleFinding } from '../render/console-finding.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { ruleLinks } from '../render/rule-links.ts';
import { wrapText } from '../render/wrap-text.ts';
import type { ExitCode } from './exit-code.ts';
import { findTargets } from './find-targets.ts';
import { scanUnits } from './scan-units.ts';
import type { Terminal } from './terminal.ts';

type Input = { readonly id: string; readonly paths: readonly string[] };

/** Scans again and shows the finding; throws NOT_FOUND when no finding, or more than one, has an id that begins so. */
export async function explainFinding(terminal: Terminal, { id, paths }: Input): Promise<ExitCode> {
  const targets = await findTargets(terminal, { paths, options: {} });
  const units = targets.flatMap((target) => target.units);
  const options = { now: terminal.now() };
  const { results, readLine } = await scanUnits(terminal, { units, options });
  const findings = results.flatMap(({ result }) =>
    result.artefacts.flatMap((artefact) => artefact.findings),
  );
  const start = id.startsWith('f_') ? id : `f_${id}`;
  const exact = findings.filter((finding) => finding.id === start);
  const found = exact.length > 0 ? exact : findings.filter((one) => one.id.startsWith(start));
  const [finding] = found;
  if (finding === undefined || found.length > 1) {
    throw new ApiError(
      'NOT_FOUND',
      finding === undefined
        ? `No finding here has the id "${id}": skillgate scan --format json lists them.`
        : `The ids of ${found.length} findings begin with "${id}": give more of it.`,
    );
  }
  const { columns: width, hasColors } = terminal;
  const rule = findRule(finding.rule_id);
  const mapped = [...finding.cwe, ...finding.owasp].join(', ');
  const lines = [
    ...consoleFinding({
      finding,
      lineText: readLine(finding.location.file ?? '', finding.location.line),
      width,
      colors: createColors(hasColors),
      isExplained: true,
    }),
    '',
    ...wrapText(
      `${finding.id}: layer ${finding.layer}, confidence ${finding.confidence}, ${finding.score_impact} points of the score`,
      width,
    ),
    ...wrapText(mapped, width),
    ...(rule === undefined ? [] : ruleLinks(rule)),
    '',
    finding.fixable === 'deterministic'
      ? `skillgate fix --finding ${finding.id} shows how to mend it`
      : 'No fixer mends this by itself.',
    `skillgate rules ${finding.rule_id} shows what the rule reports and what not`,
  ];
  terminal.writeOut(defuseLogLines(`${lines.join('\n')}\n`));
  return 0;
}
