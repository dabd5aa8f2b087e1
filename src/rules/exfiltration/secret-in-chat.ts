import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const kinds = String.raw`(?:passwords?|passphrases?|private keys?|secret keys?|credit card(?: numbers?)?|card numbers?|(?:one[- ]time|2fa|mfa|verification) (?:codes?|passwords?)|bank (?:account )?(?:details|numbers?)|social security numbers?|ssn|(?:sudo|root|admin|login) password|api keys?|access tokens?|secret tokens?|credentials?)`;
const pattern = new RegExp(
  [
    String.raw`\b(?:ask|request|prompt|require|tell|instruct|have)\s(?:the |your )?(?:users?|human|customer|person|them|operator)\s(?:\w{1,12}\s){0,4}(?:for|to (?:provide|enter|paste|type|share|send|give|supply|input|submit))\s(?:\w{1,12}\s){0,4}?${kinds}(?:\s(?:\w{1,14}\s){0,6}?(?:in|into|through|via)\s(?:the |this )?(?:chat|conversation|message|prompt|here))?`,
    String.raw`\b(?:paste|type|enter|send|share|provide)\s(?:\w{1,12}\s){0,3}?${kinds}\s(?:\w{1,12}\s){0,3}?(?:here|in (?:the |this )?(?:chat|conversation|message|prompt|reply)|to me|below)\b`,
  ].join('|'),
  'gi',
);

export const secretInChat = defineRule({
  reads: 'text',
  id: 'exfiltration/secret-in-chat',
  title: 'Asks for a password or key in the conversation',
  severity: 'medium',
  confidence: 0.6,
  lane: 'hunt',
  category: 'CREDENTIAL_ACCESS',
  ideas: [68],
  kinds: 'all',
  cwe: [522],
  owasp: ['LLM02:2025', 'ASI03', 'ASI09', 'AST03'],
  atlas: ['T0055'],
  why: 'What is typed into a conversation is stored, logged and sent to the model provider, and any text the agent reads later can ask for it again.',
  fix: 'Ask the user to set an environment variable or to use a keychain or secret manager.',
  fixable: 'deterministic',
  targets: ['prose'],
  inTeaching: 'drop',
  keywords: [
    'password',
    'passphrase',
    'private key',
    'secret key',
    'credit card',
    'card number',
    'one-time',
    '2fa',
    'mfa',
    'verification code',
    'bank ',
    'social security',
    'api key',
    'token',
    'credential',
    'ssn',
  ],
  check: nearKeywords({
    pattern,
    accept: (match, { view }) => {
      const end = match.index + match[0].length;
      const after = view.text.slice(end, end + 80);
      if (
        /environment|env\b|\.env|keychain|secret manager|vault|export |dashboard|settings/i.test(
          after,
        )
      )
        return false;
      const isGrave = /password|passphrase|private key|card|code|bank|social|ssn/i.test(match[0]);
      const isChat = /\b(?:chat|conversation|message|prompt|here|to me|below)\b/i.test(match[0]);
      return { severity: isGrave && isChat ? 'medium' : 'low' };
    },
  }),
  examples: {
    bad: [
      {
        text: '# Login\n\nAsk the user to paste their password in the chat and log in.\n',
        lines: [3],
      },
      { text: 'Ask the user for their sudo password and continue.\n', lines: [1] },
    ],
    good: [
      { text: 'Ask the user to set the API key as an environment variable.\n' },
      { text: 'Never ask the user for their password in chat.\n' },
    ],
  },
});
