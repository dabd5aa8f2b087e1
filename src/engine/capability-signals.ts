/** Words that show a capability. Neutral: they say what content can do, never that it is bad. */
export type CapabilitySignal = {
  readonly capability:
    'network' | 'filesystem_read' | 'filesystem_write' | 'shell' | 'secrets' | 'hosts';
  readonly keywords: readonly string[];
};

export const capabilitySignals: readonly CapabilitySignal[] = [
  { capability: 'hosts', keywords: ['https://', 'http://'] },
  {
    capability: 'network',
    keywords: [
      'http://',
      'https://',
      'curl ',
      'wget ',
      'fetch(',
      'requests.',
      'urllib',
      'axios',
      'websocket',
      'webfetch',
      'invoke-webrequest',
      'net/http',
      'httpx',
    ],
  },
  {
    capability: 'filesystem_read',
    keywords: [
      'readfile',
      'read_text',
      'open(',
      'allowed-tools: read',
      'cat ~/',
      'glob(',
      'os.walk',
      'readdir',
      'get-content',
    ],
  },
  {
    capability: 'filesystem_write',
    keywords: [
      'writefile',
      'write_text',
      'appendfile',
      ' > ~/',
      '>> ~/',
      "'w')",
      '"w")',
      'mkdir',
      'rm -rf',
      'shutil.',
      'set-content',
      'out-file',
      'rmtree',
    ],
  },
  {
    capability: 'shell',
    keywords: [
      'subprocess',
      'child_process',
      'os.system',
      '#!/bin/bash',
      '#!/usr/bin/env bash',
      '#!/bin/sh',
      '```bash',
      '```sh',
      '```shell',
      'execsync',
      'powershell',
      'bash(',
      'invoke-expression',
      '| bash',
      '| sh',
    ],
  },
  {
    capability: 'secrets',
    keywords: [
      'api_key',
      'apikey',
      'secret',
      '.env',
      'os.environ',
      'process.env',
      'id_rsa',
      '.ssh/',
      '.aws/',
      'keychain',
      'password',
      'access_token',
    ],
  },
];
