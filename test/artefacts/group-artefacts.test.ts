import { describe, expect, it } from 'vitest';
import { changedArtefacts } from '../../src/artefacts/changed-artefacts.ts';
import { groupArtefacts } from '../../src/artefacts/group-artefacts.ts';
import { isArtefactPath } from '../../src/artefacts/is-artefact-path.ts';
import { measureCpu } from '../support/measure-cpu.ts';

/** `kind root: path path`, the shown file marked with a star. */
function show(paths: readonly string[]): string[] {
  return groupArtefacts(paths).map((group) => {
    const members = group.paths.map((path) => (path === group.path ? `${path}*` : path));
    return `${group.kind} ${group.root || '.'}: ${members.join(' ')}`;
  });
}

describe('groupArtefacts', () => {
  it.each<[string, string[], string[]]>([
    [
      'a skill takes everything below it, scripts and pictures too',
      ['skills/a/SKILL.md', 'skills/a/scripts/run.sh', 'skills/a/x/y/z.png', 'README.md'],
      ['skill skills/a: skills/a/SKILL.md* skills/a/scripts/run.sh skills/a/x/y/z.png'],
    ],
    [
      'the deepest skill wins',
      ['a/SKILL.md', 'a/b/SKILL.md', 'a/b/c.py', 'a/d.py'],
      ['skill a: a/SKILL.md* a/d.py', 'skill a/b: a/b/SKILL.md* a/b/c.py'],
    ],
    [
      'the name of a skill file is matched in any case (E53)',
      ['a/skill.MD', 'a/run.sh'],
      ['skill a: a/run.sh a/skill.MD*'],
    ],
    [
      'a skill at the top takes the whole tree',
      ['SKILL.md', 'src/x.py', 'AGENTS.md', '.git/config'],
      ['skill .: AGENTS.md SKILL.md* src/x.py'],
    ],
    [
      'a folder among the skills of an agent is a skill without its file, too',
      ['.claude/skills/a/notes.md', '.claude/skills/a/run.py'],
      ['skill .claude/skills/a: .claude/skills/a/notes.md* .claude/skills/a/run.py'],
    ],
    [
      'settings, hooks and scripts of an agent folder are one',
      [
        '.claude/settings.json',
        '.claude/settings.local.json',
        '.claude/hooks/pre.sh',
        '.claude/statusline.sh',
      ],
      [
        'agent_config .claude: .claude/hooks/pre.sh .claude/settings.json* .claude/settings.local.json .claude/statusline.sh',
      ],
    ],
    [
      'commands, agents and rules stand alone',
      [
        '.claude/commands/a/b.md',
        '.claude/agents/c.md',
        '.cursor/rules/d.mdc',
        'x/AGENTS.md',
        'CLAUDE.local.md',
      ],
      [
        'agent_config .claude/agents/c.md: .claude/agents/c.md*',
        'skill .claude/commands/a/b.md: .claude/commands/a/b.md*',
        'agent_config .cursor/rules/d.mdc: .cursor/rules/d.mdc*',
        'agent_config CLAUDE.local.md: CLAUDE.local.md*',
        'agent_config x/AGENTS.md: x/AGENTS.md*',
      ],
    ],
    [
      'a plugin is its manifest, hooks and scripts; its skills and commands stand alone',
      [
        'p/.claude-plugin/plugin.json',
        'p/hooks/hooks.json',
        'p/scripts/a.sh',
        'p/commands/b.md',
        'p/skills/c/SKILL.md',
        'p/.mcp.json',
      ],
      [
        'agent_config p: p/.claude-plugin/plugin.json p/hooks/hooks.json* p/scripts/a.sh',
        'config p/.mcp.json: p/.mcp.json*',
        'skill p/commands/b.md: p/commands/b.md*',
        'skill p/skills/c: p/skills/c/SKILL.md*',
      ],
    ],
    [
      'hooks without a plugin',
      ['x/hooks/hooks.json', 'x/hooks/run.py', 'x/other.py'],
      ['agent_config x/hooks: x/hooks/hooks.json* x/hooks/run.py'],
    ],
    [
      'server code is rooted at its manifest',
      [
        'packages/a/package.json',
        'packages/a/src/mcp/server.ts',
        'packages/a/src/util.ts',
        'packages/b/x.ts',
      ],
      [
        'mcp_server packages/a: packages/a/package.json* packages/a/src/mcp/server.ts packages/a/src/util.ts',
      ],
    ],
    [
      'a manifest at the top does not make the repository a server',
      ['package.json', 'src/mcp/server.ts', 'src/app.ts', 'servers/weather_mcp.py', 'docs/mcp.md'],
      [
        'mcp_server servers/weather_mcp.py: servers/weather_mcp.py*',
        'mcp_server src/mcp: src/mcp/server.ts*',
      ],
    ],
  ])('%s', (_, paths, groups) => {
    expect(show(paths)).toEqual(groups);
    expect(show(paths.toReversed())).toEqual(groups);
  });

  it.each([
    [
      'config',
      'mcp.json .mcp.json .cursor/mcp.json .cUrSoR/MCP.json .vscode/mcp.json .gemini/settings.json',
    ],
    [
      'config',
      'claude_desktop_config.json .codex/config.toml .github/workflows/ci.yml .github/workflows/ci.YAML',
    ],
    ['config', '.well-known/agent.json .well-known/agent-card.json .well-known/mcp/server.json'],
    [
      'agent_config',
      'AGENTS.md a/b/agents.md GEMINI.md .cursorrules .windsurfrules .clinerules .clinerules/a.md',
    ],
    [
      'agent_config',
      '.github/copilot-instructions.md .github/instructions/a.instructions.md .env .env.local .envrc',
    ],
    [
      'agent_config',
      '.vscode/settings.json .vscode/tasks.json .devcontainer/devcontainer.json .devcontainer.json',
    ],
    [
      'agent_config',
      '.windsurf/rules/a.md .kiro/steering/a.md .roo/rules-code/a.md a.code-workspace',
    ],
    [
      'skill',
      '.github/prompts/a.prompt.md .codex/prompts/a.md .gemini/commands/a.toml llms.txt llms-full.txt',
    ],
    ['system_prompt', 'prompts/system_prompt.md system-prompt.txt src/SystemPrompt.ts'],
    ['mcp_server', 'mcp-server/index.ts myMcpServer.py MCPServer.java src/mcp_tools/a.go'],
  ])('a file of kind %s by its path: %s', (kind, paths) => {
    for (const path of paths.split(' ')) {
      expect(groupArtefacts([path])).toMatchObject([{ kind, path, paths: [path] }]);
      expect(isArtefactPath(path)).toBe(true);
    }
  });

  it('paths of no artefact are left out', () => {
    const paths =
      'README.md src/index.ts docs/skill.txt mcp.md tmcps.py package.json my.env.ts hooks/pre.sh src/ecosystem.ts';
    for (const path of paths.split(' ')) {
      expect([path, groupArtefacts([path])]).toEqual([path, []]);
      expect([path, isArtefactPath(path)]).toEqual([path, false]);
    }
  });

  it('every path belongs to one artefact at most, and 20,000 paths take under a second', async () => {
    const paths = Array.from({ length: 20_000 }, (_, at) => {
      const folder = `d${at % 97}/e${at % 13}`;
      return (
        [
          `${folder}/f${at}.ts`,
          `${folder}/mcp/${at}.py`,
          `${folder}/s${at}/SKILL.md`,
          `.claude/hooks/${at}.sh`,
        ][at % 4] ?? ''
      );
    });
    let members: string[] = [];
    const spent = await measureCpu(() => {
      members = groupArtefacts(paths).flatMap((group) => group.paths);
    });
    expect(spent).toBeLessThan(1000);
    expect(new Set(members).size).toBe(members.length);
  });
});

describe('changedArtefacts', () => {
  const groups = groupArtefacts([
    'a/SKILL.md',
    'a/b/SKILL.md',
    'a/b/run.sh',
    'AGENTS.md',
    '.claude/settings.json',
  ]);

  it.each<[string, string[], string[]]>([
    ['a changed script makes the whole skill changed', ['a/b/run.sh'], ['a/b']],
    ['a removed file counts for the deepest folder it lay in', ['a/b/gone.py'], ['a/b']],
    ['both ends of a rename count', ['a/old.md', 'AGENTS.md'], ['AGENTS.md', 'a']],
    ['a removed hook counts for the settings', ['.claude/hooks/gone.sh'], ['.claude']],
    ['other paths change nothing', ['README.md', 'ab/x.md'], []],
  ])('%s', (_, changed, roots) => {
    expect(changedArtefacts(groups, changed).map(({ root }) => root)).toEqual(roots);
  });

  it('below a skill at the top every path counts', () => {
    const top = groupArtefacts(['SKILL.md']);
    expect(changedArtefacts(top, ['src/gone.py'])).toEqual(top);
  });
});
