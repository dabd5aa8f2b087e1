import type { TextFile } from '../artefacts/text-file.ts';
import type { Severity } from '../contract/severity.ts';
import { isForbiddenAt } from './is-forbidden-at.ts';

const CONFINED =
  /\b(?:docker|podman|dev ?-?containers?|containers?|virtual machine|micro-?vm|\bvm\b|firecracker|throw-?away|disposable|ephemeral|air-?gapped|no network|isolated (?:environment|machine|host|runner)|sandbox(?:ed)? (?:vm|environment|container|machine))\b/i;
const CHOSEN =
  /\b(?:(?:only|unless|if|when|once|after|where)\s[^.\n]{0,50}\b(?:user|person|human|owner|operator|you)\b[^.\n]{0,40}\b(?:ask\w{0,3}|want\w{0,2}|request\w{0,3}|confirm\w{0,3}|approv\w{1,4}|agree\w{0,2}|opt\w{0,4}|explicit\w{0,2}|say\w?|choos\w{1,3}|prefer\w?)|(?:ask|check with|confirm with|get (?:consent|approval|permission) (?:from|of))\s(?:the |your )?(?:user|person|human|owner|operator)|at your own risk|explicit(?:ly)? (?:consent|approv\w{1,3}|request\w{0,3}|permission)|opt[- ]in)\b/i;
/** A verb that makes the reader run what follows in code marks. */
const ORDER =
  /\b(?:run|execute|launch|start|spawn|invoke|call|delegate (?:to|with|via)|kick off|fire off|shell out to|dispatch(?: with| via)?|hand (?:it|this|the (?:task|work|request))[^.\n`]{0,20} to)\b[^.\n`]{0,60}`[^`\n]{0,200}$/i;
const FORBIDS =
  /\b(?:never|do not|don['’]t|must not|should not|avoid|instead of|rather than|not|without|nobody|no one)\b[^.\n]{0,80}$/i;
/** The agent's program where a command begins, up to the flag. */
const COMMAND =
  /(?:^|[;&|(`"'$]|\b(?:run|exec|env|sudo|nohup|timeout \w{1,6}|xargs|npx|bunx|then|do)|=\S{1,60})\s{0,8}(?:\\\s?)?(?:[\w./~-]{0,60}\/)?(?:claude(?:-code)?|codex|gemini|qwen|cursor-agent|copilot|gh copilot|amp|droid|opencode|aider|goose|q chat|kiro-cli|auggie|crush)\b[^\n]{0,300}$/i;
const READ_BY_PEOPLE =
  /(?:^|\/)(?:readme|changelog|contributing|history|faq)[^/]{0,20}$|(?:^|\/)docs?\//i;

/**
 * How bad a permission-skipping flag is where it stands: high where the reader is told to run another agent with it and
 * nothing confines that agent or leaves the choice to the person; null where the text forbids it.
 */
export function gradeBypassFlag(file: TextFile, offset: number): Severity | null {
  const { text, blocks } = file;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).slice(-400);
  const block = blocks?.at(offset);
  if (block === undefined) return gradeInScript(file, before);
  const isFence = block.type === 'fence';
  if (block.label === 'anti-example') return null;
  if (!isFence && isForbiddenAt({ file, text, offset, rawOffset: offset })) return null;
  if (FORBIDS.test(isFence ? introduction(text, block.start) : before)) return null;
  const isCommand = COMMAND.test(joinContinued(text, offset));
  // A fence whose line is a comment, or a list item with code marks, is a note of the author.
  const isOrder = isFence ? !/^\s{0,12}(?:#|[-*]\s[^`]{0,250}`)/.test(before) : ORDER.test(before);
  if (!isOrder || !isCommand) return block.type === 'paragraph' ? 'low' : 'medium';
  const from = Math.max(0, block.start - 400);
  const around = text.slice(from, Math.max(block.end, offset + 200));
  const words = isFence
    ? text.slice(from, block.start)
    : around.replace(/`[^`\n]{0,400}(?:`|$)/gm, ' ');
  const isCurbed =
    CONFINED.test(around) || CONFINED.test(block.headings.join(' · ')) || CHOSEN.test(words);
  const isOther = isFence && /^(?:ya?ml|json|toml|diff)/.test(block.language ?? '');
  return isCurbed || isOther || READ_BY_PEOPLE.test(file.path) ? 'medium' : 'high';
}

function gradeInScript(file: TextFile, before: string): Severity | null {
  const isComment = /^\s{0,12}(?:#|\/\/|\*|--)/.test(before);
  if (isComment) return null;
  return isThrownAway(file) ? 'medium' : 'high';
}

/** A job of a workflow in a container, which holds no secrets and may write nothing. */
function isThrownAway({ path, text }: TextFile): boolean {
  return (
    /(?:^|\/)\.github\/workflows\//.test(path) &&
    /^\s{2,12}container:/m.test(text) &&
    !/\bsecrets\.|:\s{0,3}write\b|write-all/.test(text)
  );
}

/** The command up to the flag, with the lines that end in a backslash before it. */
function joinContinued(text: string, offset: number): string {
  const lines = text.slice(Math.max(0, offset - 600), offset).split('\n');
  let joined = lines.pop() ?? '';
  for (const line of lines.toReversed()) {
    if (!line.trimEnd().endsWith('\\')) break;
    joined = `${line.trimEnd().slice(0, -1)} ${joined.trimStart()}`;
  }
  return joined;
}

/** The line that stands before a fence. */
function introduction(text: string, start: number): string {
  const lines = text
    .slice(Math.max(0, start - 300), start)
    .trimEnd()
    .split('\n');
  return lines.at(-1) ?? '';
}
