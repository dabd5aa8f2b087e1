/** Ways to write or reach an address that is not public, as strangers write them. `{port}` is a port somebody listens on. */
const targets = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '192.168.255.255',
  '169.254.169.254',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
];

const hex = (value: number, width = 1): string => value.toString(16).padStart(width, '0');
const fullWidth = (text: string): string =>
  [...text].map((c) => (/\d/.test(c) ? String.fromCodePoint(0xff10 + Number(c)) : c)).join('');

/** Numeric forms that URL parsers read as the same IPv4 address, and IPv6 addresses that carry it. */
function writtenAs(dotted: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const words = `${hex(a * 256 + b)}:${hex(c * 256 + d)}`;
  return [
    dotted,
    `${dotted}.`,
    String(whole),
    `0x${hex(whole, 8)}`,
    `0${whole.toString(8)}`,
    [a, b, c, d].map((part) => `0x${hex(part)}`).join('.'),
    [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.'),
    `${a}.0x${hex((b * 256 + c) * 256 + d)}`,
    `${a}.${b}.${c * 256 + d}`,
    fullWidth(dotted),
    dotted.replaceAll('.', '。'),
    encodeURIComponent(dotted).replace(/^(\d)/, (digit) => `%3${digit}`),
    `[::ffff:${dotted}]`,
    `[::ffff:${words}]`,
    `[::${words}]`,
    `[::ffff:0:${words}]`,
    `[64:ff9b::${words}]`,
    `[64:ff9b:1::${words}]`,
    `[2002:${words}::1]`,
    `[2001:0:${words}::1]`,
  ];
}

const sixes = [
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  'fe80::1',
  'febf::1',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '100::1',
  '2001:db8::1',
  '3fff::1',
  '2001:10::1',
  '5f00::1',
  '4000::1',
];

/** Names that the resolver of the test sends to private addresses. */
const names = [
  'localhost',
  'localhost.',
  'LOCALHOST',
  'ⓛocalhost',
  'loc\u00ADalhost',
  'a.localhost',
  'metadata.internal.test',
  '127.0.0.1.wild.test',
  'bücher.test',
  'xn--bcher-kva.test',
  'mixed.test',
  'six.test',
  'rebinding.test',
];

const odd = [
  'http://public.test@127.0.0.1:{port}/',
  'http://public.test:80@127.0.0.1:{port}/',
  'http://127.0.0.1:{port}@public.test/',
  'http://user:secret@public.test/',
  'http://public.test%40127.0.0.1/',
  'http:\\\\127.0.0.1:{port}\\x',
  'http:/127.0.0.1:{port}/',
  'http:127.0.0.1:{port}/',
  'http:///127.0.0.1:{port}/',
  'http://127.0.0.1:{port}\\@public.test/',
  'http://127.0.0.1:{port}#@public.test/',
  'http://127.0.0.1:{port}?@public.test/',
  'http://0/',
  'http://127.1:{port}/',
  'http://127.0.1:{port}/',
  'http://\t127.0.0.1:{port}/',
  'http://127.0.\n0.1:{port}/',
  ...[1, 7, 21, 22, 23, 25, 53, 110, 111, 135, 139, 143, 389, 445, 465, 587, 631, 873].map(
    (port) => `http://public.test:${port}/`,
  ),
  'file:///etc/passwd',
  'file://127.0.0.1/x',
  'gopher://127.0.0.1:{port}/_x',
  'ftp://127.0.0.1/x',
  'ftps://127.0.0.1/x',
  'dict://127.0.0.1:{port}/x',
  'ldap://127.0.0.1:{port}/x',
  'tftp://127.0.0.1/x',
  'sftp://127.0.0.1/x',
  'ws://127.0.0.1:{port}/',
  'wss://127.0.0.1:{port}/',
  'jar:http://127.0.0.1:{port}/!/',
  'blob:http://127.0.0.1:{port}/x',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'unix:/var/run/docker.sock',
  'netdoc:///etc/passwd',
];

/** At least 300 addresses of which none may ever be connected to; some are not even URLs. */
export function privateUrls(port: number): string[] {
  const hosts = [...targets.flatMap(writtenAs), ...sixes.map((six) => `[${six}]`), ...names];
  return [
    ...hosts.flatMap((host, at) => [
      `http://${host}:${port}/`,
      ...(at % 5 === 0 ? [`https://${host}:${port}/x?y=z`] : []),
    ]),
    ...odd.map((text) => text.replace('{port}', String(port))),
  ];
}
