import { ApiError } from '../contract/api-error.ts';
import { closestWord } from './closest-word.ts';
import type { GateCondition } from './gate-condition.ts';

const metrics = [
  'score',
  'errors',
  'warnings',
  'severity',
  'critical',
  'high',
  'medium',
  'low',
] as const;
const levels = ['error', 'warning', 'critical', 'high', 'medium', 'low'];

/**
 * Reads one condition of the Public API contract, section 16; white space and case are ignored, the leftmost operator
 * counts. `categories` are those that have a score of their own. Throws VALIDATION_ERROR, listing what there is.
 */
export function parseGateCondition(entry: string, categories: readonly string[]): GateCondition {
  const text = entry.replace(/\s+/g, '').toLowerCase();
  const match = /^([^<>=]*)(<=|>=|==|<|>|=)(.*)$/.exec(text);
  const [, name = '', sign = '', operand = ''] = match ?? [];
  const operator = sign === '==' ? '=' : sign;
  if (name === 'new' || name === 'new-issues')
    throw invalid(`"${text}" belongs to --fail-on-new, not to --fail-on.`);
  const category = name.startsWith('score:') ? toCategory(text, { name, categories }) : null;
  const metric = category === null ? metrics.find((known) => known === name) : 'score';
  if (metric === undefined || !isOperator(operator))
    throw invalid(
      `--fail-on cannot read "${text}": write <metric><operator><value> with one of ${metrics.join(', ')}${categories.length === 0 ? '' : ', score:<category>'} and one of <, <=, >, >=, =.`,
    );
  if (metric === 'severity')
    return { text, metric, operator, operand: parseLevel(text, operator, operand) };
  if (!/^\d{1,9}(?:\.\d{1,9})?$/.test(operand))
    throw invalid(`--fail-on cannot read "${text}": the value must be a number.`);
  const base = { text, metric, operator, operand: Number(operand) } as const;
  return category === null ? base : { ...base, category };
}

function toCategory(
  text: string,
  { name, categories }: { readonly name: string; readonly categories: readonly string[] },
): string {
  const category = name.slice('score:'.length).replaceAll('_', '-');
  if (categories.includes(category)) return category;
  if (categories.length === 0)
    throw invalid(`"${text}" cannot be read: a scan has no scores by category, use score.`);
  const near = closestWord({ word: category, candidates: categories });
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  throw invalid(
    `--fail-on does not know the category "${category}".${hint} There are ${categories.join(', ')}.`,
  );
}

function isOperator(sign: string): sign is GateCondition['operator'] {
  return ['<', '<=', '>', '>=', '='].includes(sign);
}

function parseLevel(text: string, operator: string, level: string): string {
  if (!levels.includes(level) || operator.startsWith('<'))
    throw invalid(
      `--fail-on cannot read "${text}": severity takes =, > or >= and one of ${levels.join(', ')}.`,
    );
  if (operator === '>' && (level === 'error' || level === 'critical'))
    throw invalid(`"${text}" can never hold: nothing is above ${level}.`);
  return level;
}

function invalid(message: string): ApiError {
  return new ApiError('VALIDATION_ERROR', message);
}
