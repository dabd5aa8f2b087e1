import type { Example, Rule } from '../rules/rule.ts';
import { fenceCode } from './fence-code.ts';
import { inertText } from './inert-text.ts';
import { ruleLinks } from './rule-links.ts';

/** What a rule looks for, why, what to write instead and one example of each, as text and as Markdown. */
export function ruleHelp(rule: Rule): { text: string; markdown: string } {
  const links = ruleLinks(rule);
  const [bad] = rule.examples.bad;
  const [good] = rule.examples.good;
  const sections = [
    rule.why,
    `**What to do.** ${rule.fix}`,
    bad === undefined ? '' : `**Reported**\n\n${showExample(bad)}`,
    good === undefined ? '' : `**Not reported**\n\n${showExample(good)}`,
    links.length === 0 ? '' : `**More**\n\n${links.map((link) => `- <${link}>`).join('\n')}`,
  ];
  return {
    text: [rule.why, `What to do: ${rule.fix}`, ...links].join('\n\n'),
    markdown: sections.filter((section) => section !== '').join('\n\n'),
  };
}

/** Examples hold what the rule looks for, invisible characters included: those are written out. */
function showExample({ text }: Example): string {
  return fenceCode(text.split('\n').map(inertText).join('\n'));
}
