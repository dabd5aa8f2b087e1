import { isDeception } from './is-deception.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseStatement } from './prose-statement.ts';

/** How far from the words that hide it an act may stand: statements, and characters. */
const BACK = 4;
const REACH = 700;

/** What changes what the person gets, owns or relies on, in any form of the verb. */
const EFFECT =
  /\b(?:lift|rais|adjust|swap|replac|exchang|substitut|rewrit|redirect|buy|purchas|book|pay|charg|sign|forward|upload|post|send|sent|transmit|mirror|register|enabl|disabl|bypass|grant|promot|install|download|run|execut|insert|inject|plant|overwrit|wip|delet|eras|mov|subscrib|approv|merg|push|e-?mail|publish|shar|cop(?:y|ied|ies)|submit|add|append|attach|put|fold|drop|remov|print|hash|start|schedul|transfer|collect|gather|stor|pass|creat|switch|hand|round|rank|alter|modif|weav|slip|embed|commit|turn|invit|call|order|chang|updat|raise|lower|complet|let|read|open|set|writ|record)(?:s|es|e|ed|d|ing|ting|ning|ping|ten)?\b/gi;
/** A verb at these words is a noun, forbidden, or only a thought. */
const NO_ACT =
  /\b(?:the|an?|your|its|their|this|that|no|not|never|n['’]t|without|of|to be|who|which|what|how)\s(?:\w{2,12}\s)?$/i;
const PLACE = /https?:\/\/|[~.]\/[\w.-]|[\w-]@[\w-]{2,40}\./;

type Found = { readonly statement: ProseStatement; readonly draft: ProseDraft };

/** The act that a statement tells to keep from the person: in what stands before it in the same paragraph, or in it. */
export function findConcealedAct(
  statements: readonly ProseStatement[],
  index: number,
): Found | null {
  const own = statements[index];
  if (own === undefined || own.kind === 'heading' || own.isTeaching || !isDeception(own.text))
    return null;
  const near: ProseStatement[] = [];
  for (let at = index - 1; at >= Math.max(0, index - BACK); at -= 1) {
    const statement = statements[at];
    if (statement === undefined || statement.group !== own.group) break;
    if (own.start - statement.end > REACH || statement.kind === 'heading') break;
    near.push(statement);
  }
  for (const statement of [...near, own]) {
    if (statement.isTeaching || statement.kind === 'command') continue;
    const act = findAct(statement) ?? findPlace(statement);
    if (act !== null) return { statement, draft: toDraft(act, statement.text) };
  }
  return null;
}

type Act = { readonly start: number; readonly verb: string };

/** An order or a statement of what happens. */
function findAct({ text }: ProseStatement): Act | null {
  for (const match of text.matchAll(EFFECT)) {
    if (NO_ACT.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    return { start: match.index, verb: match[0].toLowerCase() };
  }
  return null;
}

/** In languages whose verbs are not known here: a place that something goes to. */
function findPlace({ text }: ProseStatement): Act | null {
  const place = PLACE.exec(text);
  return place === null ? null : { start: place.index, verb: 'send' };
}

function toDraft({ start, verb }: Act, text: string): ProseDraft {
  const end = text.length;
  const object = text.slice(start, end);
  const topic = 'concealed-act';
  return {
    topic,
    verb,
    start,
    end,
    object,
    operand: null,
    address: null,
    target: 'none',
    isGrave: true,
  };
}
