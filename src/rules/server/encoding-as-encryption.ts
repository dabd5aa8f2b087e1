import { findPath } from '../../behaviour/find-path.ts';
import { toolsSay } from '../../behaviour/tools-say.ts';
import { flowEvidence } from '../flow-evidence.ts';
import { defineRule } from '../define-rule.ts';

const CIPHER =
  /\b(?:from|import)\s+(?:cryptography|Crypto|Cryptodome|nacl|pyaes|gnupg|age)\b|createCipheriv|subtle\.encrypt|openssl\s+enc|\bgpg\b|sodium|require\(['"](?:node:)?crypto/;

export const encodingAsEncryption = defineRule({
  id: 'server/encoding-as-encryption',
  title: 'Tool calls an encoding encryption',
  severity: 'high',
  confidence: 0.7,
  lane: 'enforce',
  category: 'DECEPTIVE_BEHAVIOR',
  ideas: [17, 140],
  kinds: ['mcp_server'],
  cwe: [327, 311],
  owasp: ['LLM09:2025', 'ASI09'],
  atlas: ['T0053'],
  why: 'The person believes that data is protected while anyone can read it.',
  fix: 'Use an authenticated cipher of a well-known library with a random nonce.',
  fixable: 'no',
  reads: 'behaviour',
  *check(behaviour) {
    for (const sink of behaviour.facts) {
      if (
        sink.kind !== 'return-result' ||
        !toolsSay(sink, /encrypt|cipher/) ||
        toolsSay(sink, /base64|encod/)
      )
        continue;
      if (CIPHER.test(sink.place.file.text)) continue;
      const path = findPath(sink, ({ kind }) => kind === 'encode');
      const evidence = path === null ? null : flowEvidence(path);
      if (evidence !== null) yield evidence;
    }
  },
  examples: {
    bad: [
      {
        path: 'server.py',
        text: 'import base64\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef encrypt(text: str, key: str) -> str:\n    """Encrypt a text."""\n    return base64.b64encode(text.encode()).decode()\n',
        lines: [9],
      },
    ],
    good: [
      {
        path: 'server.py',
        text: 'import base64\nfrom cryptography.fernet import Fernet\nfrom mcp.server.fastmcp import FastMCP\n\nmcp = FastMCP("demo")\n\n@mcp.tool()\ndef encrypt(text: str) -> str:\n    """Encrypt a text."""\n    return base64.b64encode(Fernet(load_key()).encrypt(text.encode())).decode()\n',
        because: 'a real cipher',
      },
    ],
  },
});
