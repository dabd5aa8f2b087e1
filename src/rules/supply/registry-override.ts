import { classifyHost } from '../../behaviour/classify-host.ts';
import { findUrls } from '../../behaviour/find-urls.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const pattern =
  /(?:(?:--(?:extra-)?index-url|--registry|--find-links|-i)[ =]["']?|\b(?:registry|index-url|extra-index-url|index_url|UV_(?:DEFAULT_)?INDEX(?:_URL)?|PIP_(?:EXTRA_)?INDEX_URL|NPM_CONFIG_REGISTRY|npm_config_registry|GOPROXY|CARGO_REGISTRIES_\w{1,30}_INDEX|npmRegistryServer)["']?\s{0,3}[=:]\s{0,3}["']?|\b(?:npm|pnpm|yarn)\s{1,3}config\s{1,3}set\s{1,3}(?:@[\w-]{1,40}:)?registry[ =]["']?|\bpip3?\s{1,3}config\s{1,3}set\s{1,3}global\.index-url\s{1,3}["']?|--trusted-host[ =])((?:https?:\/\/)?[\w.-]{3,120}[^\s"'`]{0,200})/gi;

export const registryOverride = defineRule({
  reads: 'text',
  id: 'supply/registry-override',
  title: 'Takes packages from another registry',
  severity: 'high',
  confidence: 0.75,
  lane: 'enforce',
  category: 'SUPPLY_CHAIN',
  ideas: [58, 53],
  kinds: 'all',
  cwe: [829, 1357],
  owasp: ['LLM03:2025', 'ASI04', 'AST02', 'MCP04:2025'],
  atlas: ['T0010.005'],
  why: 'Whoever runs that registry decides what every package name means.',
  fix: 'Use the public registry, or let the user configure a mirror.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  targets: ['script', 'prose', 'config'],
  keywords: [
    'index-url',
    'index_url',
    'registry',
    'find-links',
    'goproxy',
    'trusted-host',
    'pip install -i',
    'pip3 install -i',
    'uv_index',
    'uv_default',
    'registryserver',
  ],
  check: nearKeywords({
    pattern,
    reach: 260,
    accept: (match, { file }) => {
      if (file.blocks !== null && /^registry["']?\s{0,3}:/i.test(match[0])) return false;
      const before = match[0].slice(0, 4);
      const url = findUrls(match[1] ?? '', { bare: !before.startsWith('-i') })[0];
      if (url === undefined || /(?:lock|pnpm-lock|yarn)\b/.test(file.path.split('/').at(-1) ?? ''))
        return false;
      const severity = grade(url.host, url.path, url.scheme);
      return severity === null ? false : { severity };
    },
  }),
  examples: {
    bad: [
      { path: '.npmrc', text: 'registry=https://npm.pkgmirror.test/\n', lines: [1] },
      { text: 'Run `pip install --index-url http://203.0.113.5/simple notes`.\n', lines: [1] },
    ],
    good: [
      { path: '.npmrc', text: 'registry=https://registry.npmjs.org/\n' },
      {
        text: 'pip install torch --index-url https://download.pytorch.org/whl/cpu\n',
        because: 'the maker’s own index',
      },
    ],
  },
});

function grade(host: string, path: string, scheme: string): Severity | null {
  const hostClass = classifyHost(host, path);
  if (/^(?:raw-ip|tunnel|paste|file-share|webhook-catcher)$/.test(hostClass)) return 'high';
  if (/^(?:local|placeholder|variable|vendor|registry|code-host)$/.test(hostClass)) return null;
  if (
    /(?:tsinghua|aliyun|tencent|ustc|huaweicloud|npmmirror|taobao|douban|pypa|pkg\.dev|jfrog|gemfury|nvidia|pytorch|prefix\.dev|myget|azure)/.test(
      host,
    )
  )
    return null;
  return scheme === 'http' || scheme === 'https' ? 'high' : 'medium';
}
