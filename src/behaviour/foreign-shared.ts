import { agentConfigPath } from './agent-config-path.ts';
import type { ForeignConcept } from './foreign-concepts.ts';

/** Names of things that every language uses as they are; for folded text, so in lower case. */
export const foreignShared: readonly {
  readonly concept: ForeignConcept;
  readonly pattern: RegExp;
}[] = [
  {
    concept: 'secret',
    pattern:
      /(?<![a-z0-9_*])(?:\.(?:env|ssh|aws|netrc|npmrc|gnupg|kube)\b|id_(?:rsa|ed25519)\b|kubeconfig|credentials?\b|passwords?\b|api[ _-]?(?:keys?|tokens?)\b|(?:access|auth|bearer|session|github|private)[ _-]?(?:tokens?|keys?)\b|tokens?\b|ssh[ _-]?keys?\b|cookies?\b|secrets?\b|keychain|keystore|seed phrase|wallet\.dat|printenv)/g,
  },
  {
    concept: 'personal',
    pattern:
      /(?<![a-z0-9_])(?:iban\b|system[- ]?prompts?\b|chat[- ]?(?:log|verlauf|history)|crm\b|\$home\b|~\/(?=[\s,;、，]|$))/g,
  },
  {
    concept: 'guard',
    pattern:
      /(?<![a-z0-9_])(?:strict-ssl|verify ?= ?false|node_tls_reject\w*|stricthostkeychecking|--no-verify|-k\b(?= )|package-lock|lockfile|pre-commit|2fa\b|mfa\b|tls\b|ssl\b|selinux)/g,
  },
  {
    concept: 'everything',
    pattern:
      /(?<![a-z0-9_])(?:rm -rf|drop (?:database|schema|table)|--all-namespaces|-a-n\b|~\/\*|production|prod\b)/g,
  },
  { concept: 'agentText', pattern: new RegExp(agentConfigPath.source.toLowerCase(), 'g') },
  { concept: 'recipient', pattern: /(?<![a-z0-9_])bcc\b/g },
  {
    concept: 'antivirus',
    pattern: /(?<![a-z0-9_])(?:gatekeeper|windows defender|smartscreen|spctl|xattr)\b/g,
  },
];
