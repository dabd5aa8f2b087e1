import type { WorkspaceScan } from './scan-workspace.ts';
import { countFindings } from '../src/engine/count-findings.ts';
import { folderReport } from '../src/engine/folder-report.ts';
import type { ScanResult } from '../src/engine/scan-result.ts';
import { defuseLogLines } from '../src/render/defuse-log-lines.ts';
import { inertJson } from '../src/render/inert-json.ts';
import { renderAgent } from '../src/render/render-agent.ts';
import { renderConsole } from '../src/render/render-console.ts';
import { renderMarkdown } from '../src/render/render-markdown.ts';
import { viewScanResult } from '../src/render/view-scan-result.ts';
import type { Inputs } from './inputs.ts';

/** Width of the log view of GitHub before it scrolls. */
const WIDTH = 120;

type Input = {
  readonly result: ScanResult;
  readonly units: WorkspaceScan['units'];
  readonly gate: { readonly isPassed: boolean; readonly reasons: readonly string[] };
  readonly durationMs: number;
};

/** The report as text in one of the forms of the command line; SARIF is a file, so the log then gets the text. */
export function formatLog(format: Inputs['format'], input: Input): string {
  const { result, units, gate } = input;
  switch (format) {
    case 'json': {
      const counts = countFindings(result.artefacts.flatMap(({ findings }) => findings));
      return inertJson(folderReport({ result, results: units, counts, gate }));
    }
    case 'markdown':
      return defuseLogLines(renderMarkdown({ view: viewScanResult(result) }));
    case 'agent':
      return defuseLogLines(renderAgent({ result, gate }));
    case 'sarif':
    case 'text':
      return defuseLogLines(
        renderConsole({
          result,
          durationMs: input.durationMs,
          hasColors: false,
          width: WIDTH,
          isVerbose: false,
          readLine: () => null,
        }),
      );
  }
}
