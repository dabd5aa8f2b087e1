import type { TextFile } from '../artefacts/text-file.ts';
import type { Fact } from './fact.ts';
import { shellPassages } from './shell-passages.ts';
import type { ShellValue } from './shell-tracing.ts';
import { ShellTracer } from './shell-tracer.ts';

/** Words of which one stands in every script whose facts matter. */
const WORTH =
  /\b(?:curl|wget|ncat|netcat|socat|scp|rsync|sftp|telnet|httpie|aria2c|rclone|gsutil|nslookup|mailx|sendmail|eval|base64|xxd|openssl|gpg|crontab|systemctl|launchctl|nohup|setsid|disown|xattr|spctl|git push|gh (?:gist|issue|pr|api|release)|printenv|xargs|pbpaste|pbcopy|iptables|setenforce|csrutil)\b|(?<![\w./-])(?:nc|ssh|dig|http|https|xh|mail|rm -|aws s3|env *[|>]) ?|\/dev\/tcp|<\(|\b(?:ba|z)?sh -c|\| *(?:sudo )?(?:ba|z)?sh\b|\.(?:bash|zsh)rc|\.(?:ssh|aws|netrc|kube|gnupg|env)\b|credential|keychain|_history|wallet|\.claude|(?:CLAUDE|AGENTS)\.md|export [A-Z]/;

/** Larger files are read in pieces, which share what they know. */
const MAX_PIECE = 200_000;

/** Facts of the shell scripts and shell fences of a file, with the values that flow between their commands. */
export function extractShellFacts(file: TextFile): Fact[] {
  if (!/^(?:shell|markdown|text|json|yaml)$/.test(file.format) || !WORTH.test(file.text)) return [];
  if ((file.format === 'markdown' || file.format === 'text') && !hasFence(file.text)) return [];
  const passages = shellPassages(file);
  if (passages.length === 0) return [];
  const tracer = new ShellTracer(file, file.format === 'markdown' ? 'agent' : 'script');
  for (const { source, offset } of passages) {
    for (let start = 0; start < source.length;) {
      const end = endOfPiece(source, start);
      const printed = tracer.readSource(source.slice(start, end), offset + start);
      if (file.format === 'shell') notePrinted(tracer, printed);
      start = end;
    }
  }
  return tracer.finish();
}

/** Whether anything worth reading stands in a fence; cheaper than to parse the document. */
function hasFence(text: string): boolean {
  const pieces = text.split(/^[ \t>]{0,12}(?:`{3,}|~{3,})/m);
  return pieces.some((piece, index) => index % 2 === 1 && WORTH.test(piece));
}

/** What a script prints may be piped on by whoever runs it. */
function notePrinted(tracer: ShellTracer, { origins }: ShellValue): void {
  const [first] = origins;
  if (first === undefined) return;
  const { start, end } = first.place;
  tracer.add({
    kind: 'write-file',
    span: { start, end },
    operand: '/dev/stdout',
    inputs: origins,
  });
}

function endOfPiece(source: string, start: number): number {
  if (source.length - start <= MAX_PIECE) return source.length;
  const line = source.lastIndexOf('\n', start + MAX_PIECE);
  return line > start ? line + 1 : start + MAX_PIECE;
}
