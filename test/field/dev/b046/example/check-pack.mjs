import { execFileSync } from 'node:child_process';

const [report] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8' }));
const forbidden = [/(^|\/)\.env/, /\.pem$/, /(^|\/)\.npmrc$/, /id_(rsa|ed25519)/, /\.test\.[jt]s$/, /(^|\/)\.git\//];
const bad = report.files.map(({ path }) => path).filter((path) => forbidden.some((pattern) => pattern.test(path)));
console.log(`${report.entryCount} files, ${(report.unpackedSize / 1024).toFixed(0)} kB`);
if (bad.length > 0) {
  console.error(`must not be published:\n${bad.join('\n')}`);
  process.exit(1);
}
