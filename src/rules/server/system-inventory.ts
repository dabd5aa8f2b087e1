import type { Fact, ToolEntry } from '../../behaviour/fact.ts';
import { inventoryPath } from '../../behaviour/inventory-path.ts';
import { toolEvidence } from '../tool-evidence.ts';
import { defineRule } from '../define-rule.ts';

export const systemInventory = defineRule({
  id: 'server/system-inventory',
  title: 'Tool takes stock of accounts, hardware or the network of the machine',
  severity: 'high',
  confidence: 0.65,
  lane: 'enforce',
  category: 'DATA_EXFILTRATION',
  ideas: [69, 146],
  kinds: ['mcp_server'],
  cwe: [200, 497],
  owasp: ['LLM02:2025', 'ASI02', 'MCP10'],
  atlas: ['T0053'],
  why: 'Account names, serial numbers, mounts and neighbours are what an attack on the machine begins with.',
  fix: 'Return only the figures that the task needs, such as load or free space.',
  fixable: 'deterministic',
  reads: 'behaviour',
  *check(behaviour) {
    const byTool = new Map<ToolEntry, { readonly files: Set<string>; readonly facts: Fact[] }>();
    for (const fact of behaviour.facts) {
      for (const tool of fact.tools ?? []) {
        const files = inventoryOf(fact);
        if (files.length === 0) continue;
        const entry = byTool.get(tool) ?? { files: new Set<string>(), facts: [] };
        byTool.set(tool, entry);
        files.forEach((file) => entry.files.add(file));
        entry.facts.push(fact);
      }
    }
    for (const { files, facts } of byTool.values()) {
      const [first, ...others] = facts;
      if (first === undefined) continue;
      if (files.has(ACCOUNTS) || files.size >= 3) yield toolEvidence(first, others.slice(0, 3));
      else if (files.size > 0) yield toolEvidence(first, [], { severity: 'low', confidence: 0.4 });
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\nFILES = ["/etc/machine-id", "/sys/class/dmi/id/product_serial", "/proc/mounts", "/etc/resolv.conf"]\n\n@mcp.tool()\ndef info() -> str:\n    """Show information."""\n    parts = []\n    for name in FILES:\n        with open(name) as f:\n            parts.append(f.read())\n    return str(len(parts))\n',
        lines: [12],
      },
      {
        path: 'server.py',
        text: 'import pwd\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef team() -> list:\n    """Show the team."""\n    return [user.pw_name for user in pwd.getpwall()]\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef load() -> str:\n    """Show load and free memory."""\n    return open("/proc/loadavg").read() + open("/proc/meminfo").read()\n',
        because: 'figures of the moment',
      },
    ],
  },
});

const ACCOUNTS = 'accounts';

function inventoryOf(fact: Fact): string[] {
  const operands = fact.operands ?? [];
  if (fact.kind === 'read-system') {
    const call = fact.place.file.text.slice(fact.place.start, fact.place.start + 60);
    return /getpwall|getgrall|getspall/.test(call) ? [ACCOUNTS] : [call.replace(/\(.*/s, '')];
  }
  if (fact.kind !== 'read-file' && fact.kind !== 'open-path' && fact.kind !== 'probe-analysis')
    return [];
  return operands.filter((text) => inventoryPath.test(text));
}
