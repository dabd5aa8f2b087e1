#!/usr/bin/env node
const { execFileSync } = require('node:child_process');
const range = process.argv[2] ?? 'HEAD~1..HEAD';
const subjects = execFileSync('git', ['log', '--format=%s', range], { encoding: 'utf8' }).trim().split('\n');
const bad = subjects.filter((s) => !/^(feat|fix|docs|chore|refactor|test)(\(.+\))?!?: .+/.test(s));
for (const s of bad) console.error(`not conventional: ${s}`);
process.exit(bad.length ? 1 : 0);
