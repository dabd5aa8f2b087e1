import { secretPath } from './secret-path.ts';

/** Pattern sources for commands that read secrets or send what they read; all are bounded. */
export const secretCommand = {
  /** A path at which credentials are kept, or a file named after what it holds. */
  path: String.raw`(?:${secretPath.source}|(?<![\w*-])\.env\b(?!\.(?:example|sample|template|dist))|\b(?:credentials?|secrets?|tokens?|auth|auth-profiles?|service[-_]account)\.(?:json|ya?ml|txt|toml|csv|db)\b|\b[\w-]{0,30}\.(?:pem|p12|pfx|ppk)\b|\.(?:bash|zsh)_history\b)`,
  /** The whole environment. */
  environment: String.raw`(?:(?<![\w./-])(?:env|printenv|export\s-p|declare\s-[xp]{1,2}|compgen\s-[ve])(?=\s{0,4}(?:[|);\x60"'>]|$|\s2>))|\b(?:Get-ChildItem|gci|dir|ls)\s{1,3}env:|\bos\.environ\b(?!\s{0,2}[.[])|\bprocess\.env\b(?!\s{0,2}[.[?]))`,
  /** A program that sends what it is given. */
  network: String.raw`\b(?:curl|wget|nc|ncat|netcat|socat|telnet|openssl\s{1,3}s_client|xh|https?ie|Invoke-WebRequest|Invoke-RestMethod|iwr|irm|sendmail|mailx?|mutt|mosquitto_pub|websocat)(?:\.exe)?(?=\s)`,
} as const;
