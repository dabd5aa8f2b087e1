import type { ProseStatement } from './prose-statement.ts';

/** What stands around a statement and says how it is meant. */
export type ProseContext = {
  /** Heading, the line that introduces the group, and the statements before: all that “it” may mean. */
  readonly before: readonly ProseStatement[];
  /** Text from which standing, cover, authority and consent are inherited. */
  readonly lead: string;
  /** Text from which concealment is inherited: the neighbours in the same section. */
  readonly around: string;
};

const BACK = 8;
const LEADS = /[:：]\s{0,4}$/;

/** Goes on from the sentence before. */
const FOLLOWS = /^\W{0,8}(?:then|afterwards?|next|after that|finally|also|once done|and)\b/i;

/** The surroundings of a statement within its group and section. */
export function proseContext(statements: readonly ProseStatement[], index: number): ProseContext {
  const own = statements[index];
  if (own === undefined) return { before: [], lead: '', around: '' };
  const before: ProseStatement[] = [];
  for (let at = index - 1; at >= 0 && at >= index - BACK; at -= 1) {
    const statement = statements[at];
    if (statement === undefined || statement.section !== own.section) break;
    if (statement.group !== own.group && statement.kind !== 'heading' && index - at > 2) break;
    before.push(statement);
  }
  const heading = own.headings.at(-1) ?? '';
  const first = before.findLast(({ group }) => group === own.group) ?? before[0];
  const leads = before.filter(
    (one) =>
      one.kind !== 'heading' &&
      (LEADS.test(one.text) ||
        (one === first && own.kind !== 'sentence') ||
        (one === before[0] && one.group === own.group && FOLLOWS.test(own.text))),
  );
  const lead = [heading, ...leads.map(({ text }) => text)].join(' . ');
  const near = [statements[index - 1], statements[index + 1], statements[index + 2]].filter(
    (one) => one !== undefined && one.section === own.section && isNear(one, own),
  );
  return { before, lead, around: near.map((one) => one?.text ?? '').join(' . ') };
}

function isNear(one: ProseStatement, own: ProseStatement): boolean {
  return one.group === own.group || Math.abs(one.start - own.end) < 200;
}
