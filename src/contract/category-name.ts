import type { Category } from './category.ts';

/** What people read instead of the constant. */
export const categoryName: Readonly<Record<Category, string>> = {
  PROMPT_INJECTION: 'Prompt injection',
  TOOL_POISONING: 'Tool poisoning',
  SPLIT_INJECTION: 'Split injection',
  COMPLETION_ATTACK: 'Completion attack',
  DATA_EXFILTRATION: 'Data exfiltration',
  CREDENTIAL_ACCESS: 'Credential access',
  SECRET_EXPOSURE: 'Secret exposure',
  PII_EXPOSURE: 'Personal data exposure',
  SHELL_INJECTION: 'Shell injection',
  PRIVILEGE_ESCALATION: 'Privilege escalation',
  EXCESSIVE_PERMISSIONS: 'Excessive permissions',
  SOCIAL_ENGINEERING: 'Social engineering',
  SUPPLY_CHAIN: 'Supply chain',
  PERSISTENCE: 'Persistence',
  MEMORY_POISONING: 'Memory poisoning',
  DECEPTIVE_BEHAVIOR: 'Deceptive behaviour',
  INSECURE_CONFIG: 'Insecure configuration',
  MISSING_DEFENSE: 'Missing defence',
  BEHAVIORAL: 'Behaviour',
  CANARY: 'Canary',
  QUARANTINE: 'Quarantine',
  OBFUSCATION: 'Obfuscation',
};
