const words =
  /example|sample|dummy|fake|placeholder|redacted|your|changeme|change[_-]?me|replace|insert|todo|xxxx|\*{3,}|\.{3}|…|<[\w\s-]*>|\$\{|\{\{|\$\(|%[A-Z_]+%|process\.env|os\.environ|getenv|secrets\.|env\.|vault|abcdef|123456|234567|0{6,}|test[_-]?(?:key|token|secret|password)|not[_-]?a[_-]?(?:real|valid)|demo|foobar|lorem|secret[_-]?key[_-]?here|key[_-]?here|my[_-]?(?:secret|api|token|key|pass)|notreal|invalid|deadbeef|s3cr3t|hunter2|password123|supersecret|^(?:sk|pk|api|ghp|token)[-_]?(?:\.|x|\d)*$/i;

/** Whether a value stands for a secret rather than being one: words of samples, references, or too little variety. */
export function isFiller(value: string): boolean {
  if (words.test(value)) return true;
  const body = value.replace(/^[A-Za-z]{2,8}[_-]/, '');
  return new Set(body).size < Math.min(8, Math.ceil(body.length / 3)) || /(.)\1{5}/.test(body);
}
