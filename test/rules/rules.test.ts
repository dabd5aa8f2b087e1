import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/contract/finding.ts';
import { severityRank } from '../../src/contract/severity-rank.ts';
import { rules } from '../../src/rules/index.ts';
import type { Example, Rule } from '../../src/rules/rule.ts';
import { scanExample } from './scan-example.ts';

const folder = join(import.meta.dirname, '../../src/rules');

function findingsOf(rule: Rule, example: Example): Finding[] {
  const { artefacts } = scanExample(example, { layer2: rule.layer === 2 });
  return artefacts
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule_id === rule.id);
}

describe('the list of rules', () => {
  it('equals the folder', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath !== folder)
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replace(/\.ts$/, ''));
    expect(rules.map(({ id }) => id)).toEqual(files.sort());
  });

  it('names each idea, weakness and taxonomy a rule covers', () => {
    for (const rule of rules) {
      expect(rule.ideas.length, rule.id).toBeGreaterThan(0);
      expect(rule.cwe.length, rule.id).toBeGreaterThan(0);
      expect(rule.owasp.length, rule.id).toBeGreaterThan(0);
      expect(rule.title.length, rule.id).toBeLessThanOrEqual(80);
      expect(rule.examples.bad.length, rule.id).toBeGreaterThan(0);
      expect(rule.examples.good.length, rule.id).toBeGreaterThan(0);
    }
  });

  it('uses lower-case keywords of at least three characters', () => {
    for (const rule of rules) {
      if (rule.reads !== 'text') continue;
      for (const keyword of rule.keywords) {
        expect(keyword, rule.id).toBe(keyword.toLowerCase());
        expect(keyword.length, `${rule.id}: ${keyword}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('reports each bad example at exactly its lines', () => {
    for (const example of rule.examples.bad) {
      const found = findingsOf(rule, example).filter(
        ({ severity }) => severity !== 'info' || rule.severity === 'info',
      );
      const lines = found
        .filter(({ location }) => location.file === (example.path ?? 'SKILL.md'))
        .map(({ location }) => location.line);
      expect(lines, example.text).toEqual(example.lines);
    }
  });

  it('reaches its own severity in at least one bad example', () => {
    const severities = rule.examples.bad
      .flatMap((example) => findingsOf(rule, example))
      .map(({ severity }) => severityRank[severity]);
    expect(Math.min(...severities)).toBe(severityRank[rule.severity]);
  });

  it('is silent, or at most informative, on each good example', () => {
    for (const example of rule.examples.good) {
      const loud = findingsOf(rule, example).filter(
        ({ severity }) => severity !== 'info' || rule.severity === 'info',
      );
      expect(loud, example.text).toEqual([]);
    }
  });

  it('stays linear on repetitions of its keywords and examples', () => {
    const seeds =
      rule.reads === 'text'
        ? [...rule.keywords.slice(0, 6), rule.keywords.join(' ')]
        : rule.examples.bad.map(({ text }) => text.slice(0, 200));
    for (const seed of seeds) {
      const time = (size: number): number => {
        const text = seed.repeat(Math.ceil(size / seed.length)).slice(0, size);
        const started = process.cpuUsage();
        findingsOf(rule, { text });
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      // the least of several runs is what the work costs; what comes on top is the machine's
      time(16_384);
      let small = Math.max(5, time(32_768));
      let large = time(131_072);
      for (let run = 0; run < 3 && large >= small * 8; run += 1) {
        small = Math.max(5, Math.min(small, time(32_768)));
        large = Math.min(large, time(131_072));
      }
      expect(large / small, `${rule.id} on ${JSON.stringify(seed.slice(0, 40))}`).toBeLessThan(8);
    }
  });
});
