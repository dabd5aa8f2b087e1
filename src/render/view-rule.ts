import type { Example, Rule } from '../rules/rule.ts';
import { httpLink } from './http-link.ts';
import { inertText } from './inert-text.ts';
import type { RuleView } from './rule-view.ts';

type ExampleView = RuleView['examples']['bad'][number];

/** Reads a rule for people and programs. Every text of its examples is inert. */
export function viewRule(rule: Rule): RuleView {
  const { id, title, severity, confidence, lane, layer, category, why, fix, fixable } = rule;
  return {
    ...{ id, title, severity, confidence, lane, layer, category },
    kinds: rule.kinds === 'all' ? 'all' : [...rule.kinds],
    ...{ why, fix, fixable },
    cwe: rule.cwe.map((number) => ({
      id: `CWE-${number}`,
      url: `https://cwe.mitre.org/data/definitions/${number}.html`,
    })),
    owasp: [...rule.owasp],
    atlas: rule.atlas.map((technique) => ({
      id: `AML.${technique}`,
      url: `https://atlas.mitre.org/techniques/AML.${technique}`,
    })),
    references: rule.references.flatMap((address) => httpLink(address) ?? []),
    examples: {
      bad: rule.examples.bad.map(viewExample),
      good: rule.examples.good.map(viewExample),
    },
  };
}

function viewExample(example: Example): ExampleView {
  const { path = 'SKILL.md', text, files = {}, links = {}, lines = [], because = null } = example;
  const texts: readonly (readonly [string, string])[] = [
    [path, text],
    ...Object.entries(files),
    ...Object.entries(example.base ?? {}).map(([name, old]) => [`${name} before`, old] as const),
    ...(example.upstream ?? []).map((known) => ['known skill', known] as const),
  ];
  return {
    files: [
      ...texts.map(([name, content]) => ({ path: inertText(name), text: showContent(content) })),
      ...Object.entries(links).map(([name, target]) => ({
        path: inertText(name),
        text: `link to ${inertText(target)}`,
      })),
    ],
    lines: [...lines],
    because,
  };
}

function showContent(content: string): string {
  const encoded = /^base64:(.*)$/s.exec(content)?.[1];
  if (encoded !== undefined) return `${Math.floor((encoded.length * 3) / 4)} bytes, not text`;
  return content.replace(/\n$/, '').split('\n').map(showLine).join('\n');
}

function showLine(line: string): string {
  return inertText(line.replaceAll('\t', '  '));
}
