import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { incidents } from './incidents.ts';
import { judgeIncident } from './judge-incident.ts';

const known = JSON.parse(readFileSync('test/incidents/known.json', 'utf8')) as {
  missed: Record<string, string>;
  alarms: Record<string, string[]>;
};

/** A flaw of a program while it runs, which no file shows: predictable temporary paths. */
const notVisible = 'V05';

describe('public incidents', () => {
  it('are V01 to V37 but the one that no file shows', () => {
    const rows = Array.from({ length: 37 }, (_, at) => `V${String(at + 1).padStart(2, '0')}`);
    expect(incidents.map(({ id }) => id)).toEqual(rows.filter((id) => id !== notVisible));
    for (const { ideas, malicious, benign } of incidents) {
      expect(ideas.every((idea) => idea >= 1 && idea <= 156)).toBe(true);
      expect([malicious, benign].map(({ files }) => Object.keys(files).length)).not.toContain(0);
    }
  });

  it.each(incidents.map((incident) => [incident.id, incident.name, incident] as const))(
    '%s %s: found, and its benign twin is not, but for what the known list names',
    (id, _, incident) => {
      const { missed, alarms } = judgeIncident(incident);
      expect(missed, 'missed').toBe(known.missed[id] ?? null);
      expect(alarms, 'benign twin').toEqual(known.alarms[id] ?? []);
    },
  );
});
