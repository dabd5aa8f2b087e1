import { isInTool } from '../../behaviour/is-in-tool.ts';
import { toolEvidence } from '../tool-evidence.ts';
import { defineRule } from '../define-rule.ts';

const CLAIM =
  /^(?:user_?)?(?:role|privilege\w*|access_?level|permission_?level|clearance|auth_?level|user_?type|account_?type)$/i;
const ORDINARY = /["'](?:user|member|viewer|guest|reader|editor|assistant|developer)["']/i;

export const privilegeClaim = defineRule({
  id: 'server/privilege-claim',
  title: 'Argument of the call decides on the rights of the caller',
  severity: 'high',
  confidence: 0.65,
  lane: 'enforce',
  category: 'PRIVILEGE_ESCALATION',
  ideas: [133, 136],
  kinds: ['mcp_server'],
  cwe: [807, 269, 290],
  owasp: ['LLM06:2025', 'ASI03', 'MCP07'],
  atlas: ['T0053'],
  why: 'Whoever calls names a role and has it; nothing proves the claim.',
  fix: 'Take the role from the signed-in session, never from an argument.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const gate of behaviour.facts) {
      if (gate.kind !== 'trigger-gate' || !isInTool(gate)) continue;
      const text = gate.place.file.text.slice(gate.place.start, gate.place.end);
      if (
        !/["'](?:admin\w*|root|superuser|sudo|owner|system|privileged)["']/i.test(text) ||
        /\bnot in\b|!==?/.test(text) ||
        ORDINARY.test(text)
      )
        continue;
      const claim = [...gate.inputs].find(
        (fact) => fact.kind === 'tool-argument' && CLAIM.test(fact.operand ?? ''),
      );
      if (claim !== undefined) yield toolEvidence(gate, [claim]);
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef run_job(name: str, role: str = "user") -> str:\n    """Run a job."""\n    if role in ["admin", "root"]:\n        return "ran " + name\n    return "denied"\n',
        lines: [8],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'from mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef invite(mail: str, role: str) -> str:\n    """Invite somebody."""\n    if role not in ["admin", "member", "guest"]:\n        raise ValueError("unknown role")\n    return "invited"\n',
        because: 'the role is data, held to a list',
      },
    ],
  },
});
