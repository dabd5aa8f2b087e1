import type { Fact } from './fact.ts';
import { privatePath } from './private-path.ts';

const CAPTURE =
  /\b(?:pbpaste|xclip\b.{0,40}-o|xsel\b.{0,20}(?:-o|--output)|wl-paste|Get-Clipboard|screencapture|scrot|gnome-screenshot|import\s+-window|arecord|rec\s+\S+\.wav|imagesnap|ffmpeg\b.{0,60}(?:avfoundation|x11grab|dshow)|xinput\s+test|logkeys)\b|\bxclip\s+-selection\s+\w+\s+-o/i;

/** Where personal input and traces come from: clipboard, screen, microphone, keys, histories, messages, logs of logins. */
export function isPrivateSource(fact: Fact): boolean {
  if (fact.kind === 'read-comm') return true;
  const operands = fact.operands ?? [];
  if (fact.kind === 'exec-local') return operands.some((text) => CAPTURE.test(text));
  if (fact.kind !== 'read-file') return false;
  return operands.some((text) => privatePath.test(text)) || isTranscript(fact);
}

/** The record of the session, whose path is handed to hooks. */
function isTranscript({ steeredBy, inputs }: Fact): boolean {
  return [...(steeredBy ?? []), ...inputs].some(
    ({ kind, operand }) => kind === 'read-comm' && operand === 'transcript',
  );
}
