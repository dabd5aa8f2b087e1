import type { ScanSummaryCounts } from '../contract/scan-summary-counts.ts';
import { findRule } from '../engine/find-rule.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { folderReport } from '../engine/folder-report.ts';
import { inertJson } from '../render/inert-json.ts';
import { offlineResponse } from '../engine/offline-response.ts';
import type { ScanCommandOptions } from './scan-command-options.ts';
import type { Terminal } from './terminal.ts';
import type { UnitResult } from '../engine/unit-result.ts';

type Input = {
  readonly result: ScanResult;
  readonly results: readonly UnitResult[];
  readonly counts: ScanSummaryCounts;
  readonly gate: { readonly isPassed: boolean; readonly reasons: readonly string[] };
  /** Whether the JSON is that of one scan rather than of a folder. */
  readonly isSingle: boolean;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly readLine: (path: string, line: number) => string | null;
  readonly options: Pick<ScanCommandOptions, 'format' | 'output' | 'verbose'>;
};

/** The report in the chosen format. Each renderer is loaded when it is needed. */
export async function formatReport(terminal: Terminal, input: Input): Promise<string> {
  const { result, results, options, startedAt, durationMs } = input;
  const [first] = results;
  const answer = results.length === 1 ? first?.response : undefined;
  const one = {
    result,
    startedAt,
    durationMs,
    ...(answer === undefined ? {} : { response: answer }),
  };
  switch (options.format) {
    case 'json': {
      const report = input.isSingle ? offlineResponse(one) : folderReport(input);
      return inertJson(report);
    }
    case 'sarif': {
      const { renderSarif } = await import('../render/render-sarif.ts');
      const { scan_id: scanId } = offlineResponse(one);
      return inertJson(renderSarif({ result, scanId, findRule }));
    }
    case 'markdown': {
      const { renderMarkdown } = await import('../render/render-markdown.ts');
      const { viewScanResult } = await import('../render/view-scan-result.ts');
      return defuseLogLines(renderMarkdown({ view: viewScanResult(result) }));
    }
    case 'agent': {
      const { renderAgent } = await import('../render/render-agent.ts');
      return defuseLogLines(renderAgent({ result, gate: input.gate }));
    }
    case 'junit': {
      const { renderJunit } = await import('../render/render-junit.ts');
      return renderJunit({ result });
    }
    case 'gitlab-sast': {
      const { renderGitlabSast } = await import('../render/render-gitlab-sast.ts');
      return inertJson(renderGitlabSast({ result, startedAt, durationMs }));
    }
    case 'gitlab-codequality': {
      const { renderGitlabCodequality } = await import('../render/render-gitlab-codequality.ts');
      return inertJson(renderGitlabCodequality({ result }));
    }
    // What these two print is for the build system to obey, so nothing of it is defused: each escapes for its own.
    case 'azure': {
      const { renderAzure } = await import('../render/render-azure.ts');
      return renderAzure({ result });
    }
    case 'github': {
      const { renderGithub } = await import('../render/render-github.ts');
      return renderGithub({ result });
    }
    case 'text': {
      const { renderConsole } = await import('../render/render-console.ts');
      const text = renderConsole({
        result,
        durationMs,
        hasColors: terminal.hasColors && options.output === undefined,
        width: terminal.columns,
        isVerbose: options.verbose === true,
        readLine: input.readLine,
      });
      return defuseLogLines(text);
    }
  }
}
