import type { FileFormat } from '../artefacts/file-format.ts';
import type { TextView } from '../artefacts/text-view.ts';
import { rules } from '../rules/index.ts';
import type { Target, TextRule } from '../rules/rule.ts';
import { capabilitySignals, type CapabilitySignal } from './capability-signals.ts';
import { compileKeywords, type FindHits, type KeywordHits } from './compile-keywords.ts';

/** Who reads texts: the text rules and the signs of capabilities, in one pass. */
export type TextReader = TextRule | CapabilitySignal;

const textRules = rules.filter((rule): rule is TextRule => rule.reads === 'text');
const chooseOwners = compileKeywords<TextReader>([...textRules, ...capabilitySignals]);

type TextClass = 'prose' | 'script' | 'config';

const targetsOf: Readonly<Record<TextClass, readonly Target[]>> = {
  prose: ['prose', 'script'],
  script: ['script'],
  config: ['config'],
};

/** Capabilities are read from the text itself, rules from all of its views. */
const inRaw: Readonly<Record<TextClass, FindHits<TextReader>>> = {
  prose: chooseOwners((owner) => isSignal(owner) || isReadAs('prose', owner)),
  script: chooseOwners((owner) => isSignal(owner) || isReadAs('script', owner)),
  config: chooseOwners((owner) => isSignal(owner) || isReadAs('config', owner)),
};
const inView: Readonly<Record<TextClass, FindHits<TextReader>>> = {
  prose: chooseOwners((owner) => !isSignal(owner) && isReadAs('prose', owner)),
  script: chooseOwners((owner) => !isSignal(owner) && isReadAs('script', owner)),
  config: chooseOwners((owner) => !isSignal(owner) && isReadAs('config', owner)),
};
/** What somebody took the trouble to encode may be anything: every rule reads it. */
const inDecoded = chooseOwners((owner) => !isSignal(owner));

/** The rules (and for the raw text the capability signals) of which a keyword stands in a view, with its offsets. */
export function findHits(format: FileFormat, view: TextView): KeywordHits<TextReader> {
  if (view.kind === 'decoded') return inDecoded(view.text);
  return (view.kind === 'raw' ? inRaw : inView)[classOf(format)](view.text);
}

function isSignal(owner: TextReader): owner is CapabilitySignal {
  return 'capability' in owner;
}

function isReadAs(name: TextClass, owner: TextRule): boolean {
  return owner.targets.some((target) => targetsOf[name].includes(target));
}

function classOf(format: FileFormat): TextClass {
  switch (format) {
    case 'markdown':
    case 'text':
    case 'html':
    case 'notebook':
    case 'csv':
      return 'prose';
    case 'json':
    case 'yaml':
    case 'toml':
    case 'ini':
    case 'env':
    case 'xml':
      return 'config';
    default:
      return 'script';
  }
}
