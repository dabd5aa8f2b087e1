import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

const run = promisify(execFile);
const root = await realpath(process.argv[2] ?? process.cwd());
const server = new McpServer({ name: 'git-history', version: '1.3.0' });
const Ref = z.string().regex(/^(?!-)[\w./@^~-]{1,120}$/, 'not a git ref');

async function git(...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', root, '--no-pager', ...args], { maxBuffer: 4 << 20, timeout: 20_000 });
  return stdout;
}

function contained(path: string): string {
  const rest = relative(root, resolve(root, path));
  if (rest.startsWith('..')) throw new Error('path is outside the repository');
  return rest;
}

const say = (text: string) => ({ content: [{ type: 'text' as const, text: text.slice(0, 60_000) }] });

server.tool('git_log', 'Commits that touched a path, newest first.', { path: z.string().default('.'), limit: z.number().int().min(1).max(200).default(30) }, async ({ path, limit }) =>
  say(await git('log', `-n${limit}`, '--date=short', '--format=%h %ad %an %s', '--', contained(path))),
);
server.tool('git_blame', 'Who last changed each line of a range.', { path: z.string(), from: z.number().int().min(1), to: z.number().int().min(1) }, async ({ path, from, to }) =>
  say(await git('blame', '-L', `${from},${to}`, '--date=short', '--', contained(path))),
);
server.tool('git_show', 'One commit with its diff. Call git_log first to find the hash.', { ref: Ref }, async ({ ref }) =>
  say(await git('show', '--stat', '--patch', ref, '--')),
);

await server.connect(new StdioServerTransport());
