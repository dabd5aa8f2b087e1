/** A host that says itself what it is for, in any of its labels but the last; not a magazine or shop of the trade. */
export const hostileHost =
  /(?:^|[.-])(?:(?:evil|attackers?|malicious|exfil(?:trat\w{0,6})?|c2(?:server)?|stealers?|botnet|backdoor|bad-?(?:guy|actor)s?|keylog(?:ger)?)\d{0,3}[.-]|(?:hackers?|malware|payloads?)\d{0,3}\.)/;
