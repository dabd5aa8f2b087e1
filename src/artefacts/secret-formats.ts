/** A published format of a secret: used to find it, and to keep it out of everything we show. */
export type SecretFormat = {
  readonly kind: string;
  /** Lower-case literals (at least 3 characters), one of which stands in every secret of this format. */
  readonly keywords: readonly string[];
  /** Matches the secret; group 1, where there is one, is the secret itself. */
  readonly pattern: RegExp;
  /** How sure a match is a live secret of that kind, 0–1. */
  readonly confidence: number;
};

/** Formats with a prefix or shape that nothing else has (sources: the providers' own documentation of their tokens). */
export const secretFormats: readonly SecretFormat[] = [
  format(
    'github-token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    /\bgh[pousr]_[A-Za-z0-9_.-]{36,520}/g,
  ),
  format(
    'github-fine-grained-token',
    ['github_pat_'],
    /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g,
  ),
  format('gitlab-token', ['glpat-'], /\bglpat-[\w-]{20,64}/g),
  format('aws-access-key-id', ['akia', 'asia'], /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g),
  format(
    'slack-token',
    ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xapp-'],
    /\b(?:xox[bpars]|xapp)-[\w-]{20,200}/g,
  ),
  format(
    'slack-webhook',
    ['hooks.slack.com'],
    /https:\/\/hooks\.slack\.com\/services\/T[\w]{6,14}\/B[\w]{6,14}\/[\w]{16,32}/g,
  ),
  format(
    'discord-webhook',
    ['/api/webhooks/'],
    /https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/\d{15,22}\/[\w-]{50,80}/g,
  ),
  format('telegram-bot-token', [':aa'], /\b\d{8,10}:AA[\w-]{32,34}\b/g),
  format('stripe-key', ['sk_live_', 'rk_live_'], /\b[sr]k_live_[A-Za-z0-9]{20,100}\b/g),
  format(
    'openai-key',
    ['sk-proj-', 'sk-svcacct-', 't3blbkfj'],
    /\bsk-(?:proj-|svcacct-|admin-)?[\w-]{20,180}T3BlbkFJ[\w-]{20,180}/g,
  ),
  format('anthropic-key', ['sk-ant-'], /\bsk-ant-(?:api|admin|sid|oat)\d\d-[\w-]{60,140}/g),
  format('google-oauth-secret', ['gocspx-'], /\bGOCSPX-[\w-]{28}(?![\w-])/g),
  format('google-api-key', ['aiza'], /\bAIza[\w-]{35}(?![\w-])/g),
  format('npm-token', ['npm_'], /\bnpm_[A-Za-z0-9]{36}\b/g),
  format('pypi-token', ['pypi-'], /\bpypi-AgEIcHlwaS5vcmc[\w-]{50,200}/g),
  format('sendgrid-key', ['sg.'], /\bSG\.[\w-]{22}\.[\w-]{43}\b/g),
  format('huggingface-token', ['hf_'], /\bhf_[A-Za-z]{34}\b/g),
  format('digitalocean-token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], /\bdo[opr]_v1_[0-9a-f]{64}\b/g),
  format(
    'private-key',
    ['private key'],
    /-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED |PGP )?PRIVATE KEY(?: BLOCK)?-----[\s\S]{60,4000}?-----END/g,
  ),
  format(
    'url-password',
    ['postgres', 'mysql', 'mongodb', 'redis', 'amqp'],
    /\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqps?):\/\/[\w.%+-]{1,64}:([^\s:@/'"<>{}$]{8,100})@[\w.-]+/g,
  ),
  format('jwt', ['eyj'], /\beyJ[\w-]{10,400}\.eyJ[\w-]{20,2000}\.[\w-]{20,700}/g, 0.6),
  format('skillgate-key', ['sq_', 'sqcli_'], /\b(?:sq_dev_|sq_|sqcli_)[0-9A-Za-z]{49}\b/g),
];

function format(
  kind: string,
  keywords: readonly string[],
  pattern: RegExp,
  confidence = 0.95,
): SecretFormat {
  return { kind, keywords, pattern, confidence };
}
