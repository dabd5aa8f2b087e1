import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Validator, type Schema } from 'jsonschema';
import type { Log } from 'sarif';

const packageFolder = dirname(
  createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json'),
);
const run = promisify(execFile);

/** The rules of GitHub's code scanning are off in the tool unless a configuration turns each of them on. */
const gitHubRules = [
  ['GH1001', 'ProvideRequiredLocationProperties'],
  ['GH1002', 'InlineThreadFlowLocations'],
  ['GH1003', 'ProvideRequiredRegionProperties'],
  ['GH1004', 'ReviewArraysThatExceedConfigurableDefaults'],
  ['GH1005', 'LocationsMustBeRelativeUrisOrFilePaths'],
  ['GH1006', 'ProvideCheckoutPath'],
  ['GH1007', 'ProvideFullyFormattedMessageStrings'],
];

/** Style advice that does not fit a scanner of other people's text, or that the Scan API contract decides otherwise. */
const accepted: Readonly<Record<string, string>> = {
  SARIF2002: 'messages are complete sentences, not templates with arguments',
  SARIF2003: 'the engine knows no version control; an upload names commit and ref itself',
  SARIF2009: 'rule ids are category/name',
  SARIF2011: 'lines around a finding are not quoted, they may hold secrets',
  SARIF2013: 'scanned files are not embedded',
  'SARIF2012 runs[0].tool.driver': 'a log without findings lists no rules',
};

/** Asks the addresses in a log over the network. */
const offline = ['SARIF2006', 'UrisShouldBeReachable'];

/**
 * Everything that the official SARIF schema and Microsoft's validator, with the rules of GitHub's code scanning, have to
 * say against the logs; empty when all are well. One run of the validator takes about a second, so give it several logs.
 */
export async function validateSarif(logs: readonly (Log | string)[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgate-sarif-'));
  try {
    const texts = logs.map((log) => (typeof log === 'string' ? log : JSON.stringify(log, null, 2)));
    const files = await Promise.all(
      texts.map(async (text, index) => {
        const file = join(folder, `${index}.sarif`);
        await writeFile(file, text);
        return file;
      }),
    );
    const bySchema = await Promise.all(texts.map(checkSchema));
    return [...bySchema.flat(), ...(await checkWithMultitool(folder, files))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As GitHub's upload action does: format errors of `uri` and `uri-reference` do not count. */
async function checkSchema(text: string): Promise<string[]> {
  const schema: Schema = JSON.parse(
    await readFile(join(packageFolder, 'sarif-2.1.0.json'), 'utf8'),
  );
  const { errors } = new Validator().validate(JSON.parse(text), schema);
  return errors
    .filter(
      ({ name, argument }) => name !== 'format' || !['uri', 'uri-reference'].includes(argument),
    )
    .map((error) => `schema: ${error.stack}`);
}

async function checkWithMultitool(folder: string, files: readonly string[]): Promise<string[]> {
  const configuration = join(folder, 'rules.xml');
  const output = join(folder, 'output.sarif');
  await writeFile(configuration, enableRules());
  // The package sets this bit in an install script, and install scripts are off.
  const program = join(packageFolder, 'Sarif.Multitool');
  await chmod(program, 0o755);
  const { stdout } = await run(
    program,
    // prettier-ignore
    ['validate', ...files, '--rule-kind', 'Sarif;Ghas', '-c', configuration, '--level', 'Error;Warning;Note',
      '--kind', 'Fail', '--output', output, '--log', 'ForceOverwrite'],
    { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }, maxBuffer: 2 ** 26 },
  ).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  const report: Log = JSON.parse(
    await readFile(output, 'utf8').catch(() => {
      throw new Error(`The SARIF validator wrote no report: ${stdout}`);
    }),
  );
  return report.runs.flatMap(({ results = [], invocations = [] }) => [
    ...invocations
      .flatMap(({ toolConfigurationNotifications = [], toolExecutionNotifications = [] }) => [
        ...toolConfigurationNotifications,
        ...toolExecutionNotifications,
      ])
      .filter(({ level }) => level === 'error')
      .map(({ message }) => `validator: ${message.text}`),
    ...results
      .filter(
        ({ ruleId = '', message }) =>
          !Object.hasOwn(accepted, ruleId) &&
          !Object.hasOwn(accepted, `${ruleId} ${message.arguments?.[0]}`),
      )
      .map(
        ({ ruleId, level, message, locations }) =>
          `${ruleId} ${level ?? 'warning'}: ${message.text ?? (message.arguments ?? []).join(' | ')} ` +
          `(${locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName ?? ''})`,
      ),
  ]);
}

function enableRules(): string {
  const setLevel = ([id, name]: readonly string[], level: string) =>
    `<Properties Key="${id}.${name}.Options"><Property Key="RuleEnabled" Value="${level}" /></Properties>`;
  const options = [
    ...gitHubRules.map((rule) => setLevel(rule, 'Error')),
    setLevel(offline, 'Disabled'),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<Properties>${options.join('\n')}</Properties>\n`;
}
