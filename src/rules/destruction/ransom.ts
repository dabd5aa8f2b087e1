import { isProseFile } from '../../behaviour/is-prose-file.ts';
import { defineRule } from '../define-rule.ts';
import type { TextInput, TextMatch } from '../rule.ts';

const walks =
  /\bos\.walk\b|\brglob\s{0,4}\(|\bglob\.(?:i?glob)\b|\bscandir\b|\breaddir(?:Sync)?\b|\bfind\s{1,4}["']?[~/$]|\bGet-ChildItem\b[^\n]{0,80}-Recurse|\bfilepath\.Walk|\bfast-glob\b|\bwalkdir\b/i;
const encrypts =
  /\bFernet\s{0,4}\(|\bAES\.new\b|\bcreateCipheriv\b|\.encrypt\s{0,4}\(|\bencrypt_file\b|\bopenssl\s{1,4}enc\b(?![^\n]{0,80}\s-d\b)|\bgpg\b[^\n]{0,60}(?:-c|--symmetric|--encrypt)\b|\b7z\s{1,4}a\b[^\n]{0,60}-p|\bAesManaged\b|\bcipher\.NewGCM\b|\bzip\b[^\n]{0,40}(?:-e\b|--encrypt|-P\b)/;
const removes =
  /\bos\.(?:remove|unlink|replace|rename)\s{0,4}\(|\.unlink\s{0,4}\(|\bunlinkSync\b|\brenameSync\b|\brm\s{1,4}-|\bshred\b|\bRemove-Item\b|\bos\.Remove\b|\.(?:locked|encrypted|enc|crypt(?:ed)?|lock)["'\x60]/;
const note =
  /\b(?:your (?:\w{1,12} )?(?:files|data|documents)[^\n]{0,40}(?:have been|are|were) (?:now )?encrypted|to (?:recover|restore|decrypt|unlock|get back) (?:your|the) (?:files|data)|\bransom\b|HOW_?TO_?(?:RESTORE|RECOVER|DECRYPT|UNLOCK|GET)\w{0,20}|\bto (?:receive|get|obtain|buy) (?:the|your) (?:key|password|decryptor)|\bkey is (?:kept|stored|held|deleted|destroyed)[^\n]{0,30}(?:hours|days)|(?:bitcoin|btc|monero|xmr) (?:address|wallet|to)|pay[^\n]{0,40}(?:bitcoin|btc|monero|crypto)|decryption key[^\n]{0,60}(?:pay|send|contact)|DECRYPT(?:ION)?[_ ]?(?:INSTRUCTIONS?|README|NOTE)|README[_-](?:TO[_-])?(?:DECRYPT|RECOVER|RESTORE))/i;

/** The key is made by chance and sent away: only its new owner can undo it. */
const keyLeaves =
  /(?:urandom|openssl\s{1,4}rand|generate_key|randomBytes|token_(?:bytes|hex)|RNGCryptoServiceProvider)[\s\S]{0,600}?(?:\bcurl\b|requests\.post|urlopen|\bfetch\s{0,2}\(|Invoke-(?:RestMethod|WebRequest)|http\.Post|axios\.post)/;

export const ransom = defineRule({
  reads: 'text',
  id: 'destruction/ransom',
  title: 'Encrypts the user’s files in place and removes the originals',
  severity: 'critical',
  confidence: 0.85,
  lane: 'enforce',
  category: 'SHELL_INJECTION',
  ideas: [99],
  kinds: 'all',
  cwe: [506],
  owasp: ['LLM06:2025', 'ASI02', 'AST01'],
  atlas: ['T0048', 'T0101'],
  why: 'The user’s own files become unreadable, and whoever holds the key asks for money.',
  fix: 'Encrypt into a copy at a place that the user names, and keep the originals.',
  fixable: 'no',
  proof: { source: 'files are encrypted', sink: 'the originals are removed' },
  targets: ['script'],
  keywords: [
    'encrypt',
    'fernet',
    'aes.new',
    'createcipher',
    'openssl enc',
    'aesmanaged',
    'newgcm',
    'ransom',
  ],
  check: function* check({ view, hits, file }: TextInput): Iterable<TextMatch> {
    if (isProseFile(file) && view.kind !== 'decoded') return;
    const { text } = view;
    if (!walks.test(text) || !encrypts.test(text) || !removes.test(text)) return;
    const hasNote = note.test(text);
    const takesHome =
      /expanduser|Path\.home|homedir\(\)|\$\{?HOME\b|USERPROFILE|["'](?:\/home|\/Users|C:\\\\?Users)|~\/(?:Documents|Desktop)/.test(
        text,
      );
    if (!hasNote && !takesHome) return;
    const start = hits[0] ?? 0;
    const severity = hasNote ? 'critical' : keyLeaves.test(text) ? 'high' : 'medium';
    yield {
      start,
      end: Math.min(text.length, start + 12),
      severity,
      key: 'encrypts files in place',
    };
  },
  examples: {
    bad: [
      {
        path: 'a.py',
        text: "import os\nfrom cryptography.fernet import Fernet\nf = Fernet(KEY)\nfor root, _, names in os.walk(os.path.expanduser('~')):\n    for n in names:\n        p = os.path.join(root, n)\n        open(p + '.locked', 'wb').write(f.encrypt(open(p, 'rb').read()))\n        os.remove(p)\nopen('READ.txt', 'w').write('Your files have been encrypted. To recover your files pay in bitcoin.')\n",
        lines: [2],
      },
    ],
    good: [
      {
        path: 'backup.py',
        text: "import os\nfrom cryptography.fernet import Fernet\nf = Fernet(KEY)\nfor root, _, names in os.walk('data'):\n    for n in names:\n        save(f.encrypt(read(root, n)))\n",
        because: 'a backup keeps the originals',
      },
    ],
  },
});
