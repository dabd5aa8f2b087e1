import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/artefacts/source-file.ts';
import { countFindings } from '../../src/engine/count-findings.ts';
import { decideScanGate } from '../../src/engine/decide-scan-gate.ts';
import { parseFailOn } from '../../src/engine/parse-fail-on.ts';
import { scanFiles } from '../../src/engine/scan-files.ts';
import { scoreFindings } from '../../src/engine/score-findings.ts';

const front = '---\nname: tidy\ndescription: Sorts the notes of a folder by month.\n---\n';

function scan(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]): SourceFile => ({
    path,
    type: 'file',
    bytes: new TextEncoder().encode(text),
  }));
  return scanFiles(files, { now: new Date(0) });
}

describe('hygiene notes never move a score or a gate', () => {
  test.each<[string, Record<string, string>]>([
    [
      'no licence, no version, no author',
      { 'SKILL.md': `${front}List the notes and sort them.\n` },
    ],
    [
      'a tool that is used and not declared',
      { 'SKILL.md': `${front}\`\`\`bash\nls notes | sort\n\`\`\`\n` },
    ],
    [
      'more tools declared than used',
      {
        'SKILL.md': `${front.replace(/---\n$/, 'allowed-tools: Bash Read Write\n---\n')}Sort the notes.\n`,
      },
    ],
    [
      'no safety section beside a script',
      {
        'SKILL.md': `${front}Run scripts/sort.py.\n`,
        'scripts/sort.py':
          'from pathlib import Path\n\nfor note in sorted(Path("notes").iterdir()):\n    print(note.name)\n',
      },
    ],
    [
      'each capability once: network, files, shell, a key of its own',
      {
        'SKILL.md': `${front}Run scripts/tidy.py with WEATHER_API_KEY set.\n`,
        'scripts/tidy.py':
          'import os, subprocess, requests\n\nkey = os.environ["WEATHER_API_KEY"]\nday = requests.get("https://api.weather.test/v1", headers={"x-api-key": key}).json()\nsubprocess.run(["ls", "notes"], check=True)\nwith open("day.json", "w") as out:\n    out.write(str(day))\n',
      },
    ],
  ])('%s', (_what, texts) => {
    const result = scan(texts);
    const findings = result.artefacts.flatMap((artefact) => artefact.findings);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect([result.trustScore, result.classification]).toEqual([100, 'safe']);
    const gate = decideScanGate({
      trustScore: result.trustScore,
      counts: countFindings(findings),
      threshold: 100,
      failOn: parseFailOn(['critical,high,medium,low']),
    });
    expect(gate.isPassed).toBe(true);
  });

  test('a thousand notes cost nothing', () => {
    const notes = Array.from({ length: 1000 }, (_, index) => ({
      rule_id: `hygiene/note-${index}`,
      severity: 'info' as const,
      suppressed: false,
    }));
    expect(scoreFindings(notes, { isOpaque: false })).toMatchObject({ trustScore: 100, cap: null });
  });

  test('what a skill can do is said once, as capabilities and not as findings', () => {
    const line = 'requests.get("https://api.weather.test/v1")\n';
    const { artefacts } = scan({
      'SKILL.md': `${front}Run scripts/tidy.py.\n`,
      'scripts/tidy.py': `import requests\n${line.repeat(40)}`,
    });
    expect(artefacts[0]?.capabilities).toMatchObject({
      network: true,
      hosts: ['api.weather.test'],
    });
    expect(artefacts[0]?.findings).toEqual([]);
  });
});
