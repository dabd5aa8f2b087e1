import type { Expression } from './program.ts';

/** One comparison or check in a condition, and on what. */
export type Condition = {
  readonly by: 'membership' | 'equality' | 'pattern' | 'prefix' | 'containment' | 'bound' | 'call';
  readonly subject: Expression;
  /** What it is held against: the list, the other side, the pattern, the prefix. */
  readonly against: Expression | null;
  /** The name of the function that checks. */
  readonly callee: string;
};

type Both = { readonly whenTrue: readonly Condition[]; readonly whenFalse: readonly Condition[] };

const none: Both = { whenTrue: [], whenFalse: [] };
const PATTERN_CALL = /(?:^|\.)(?:fullmatch|match|search|test)$/;
const MEMBER_CALL = /\.(?:includes|has|hasOwnProperty|indexOf|contains)$/;
const PREFIX_CALL = /\.(?:startswith|startsWith)$/;
const CONTENT_CALL =
  /\.(?:isdigit|isdecimal|isnumeric|isalnum|isalpha|isidentifier|is_relative_to|isInteger)$/;
const NAMED_CHECK =
  /(?:^|[._])(?:is_?)?(?:valid\w*|allow\w*|safe\w*|permit\w*|author\w*|trust\w*|check\w*|verif\w*|confirm\w*|within\w*|inside\w*|approve\w*|is_?sub_?path\w*|is_?in_?\w+)$|(?:^|\.)(?:is|can|may|check|verify|ensure|assert|validate)[A-Z_]\w*$/i;

/** What is known of values where a condition held, and where it did not. */
export function readConditions(head: Expression, depth = 0): Both {
  if (depth > 6) return none;
  switch (head.type) {
    case 'group':
      return readGroup(head, depth);
    case 'call':
      return readCheck(head, depth);
    default:
      return none;
  }
}

function readGroup(head: Extract<Expression, { type: 'group' }>, depth: number): Both {
  const { parts, operators = [] } = head;
  const [first, second] = parts;
  if (first === undefined) return none;
  if (parts.length === 1) {
    const inner = readConditions(first, depth + 1);
    const isNegated = operators.includes('not') || operators.includes('!');
    return isNegated ? { whenTrue: inner.whenFalse, whenFalse: inner.whenTrue } : inner;
  }
  if (operators.some((operator) => operator === 'and' || operator === '&&')) {
    return {
      whenTrue: parts.flatMap((part) => readConditions(part, depth + 1).whenTrue),
      whenFalse: [],
    };
  }
  if (operators.some((operator) => operator === 'or' || operator === '||')) {
    return {
      whenTrue: [],
      whenFalse: parts.flatMap((part) => readConditions(part, depth + 1).whenFalse),
    };
  }
  return second === undefined ? none : readComparison(first, operators, second, depth);
}

function readComparison(
  left: Expression,
  operators: readonly string[],
  right: Expression,
  depth: number,
): Both {
  const isNot = operators.some((operator) => /^(?:not|!==?)$/.test(operator));
  const side = (condition: Condition): Both =>
    isNot ? { whenTrue: [], whenFalse: [condition] } : { whenTrue: [condition], whenFalse: [] };
  if (operators.includes('in')) {
    if (left.type === 'text' && left.parts.length === 0) {
      return {
        whenTrue: [],
        whenFalse: isNot ? [] : [{ by: 'containment', subject: right, against: left, callee: '' }],
      };
    }
    const parents = right.type === 'name' ? /^(.+)\.parents$/.exec(right.path)?.[1] : undefined;
    if (parents !== undefined) {
      const subject: Expression = { type: 'name', path: parents, span: right.span };
      return side({ by: 'call', subject, against: null, callee: 'relative' });
    }
    return side({ by: 'membership', subject: left, against: right, callee: '' });
  }
  if (!operators.some((operator) => /^(?:[=!]==?|is)$/.test(operator)))
    return readOrder(left, operators, right);
  if (left.type === 'call' && /^(?:-1|False|false|None|null)$/.test(constantOf(right))) {
    const inner = readConditions(left, depth + 1);
    return isNot ? inner : { whenTrue: inner.whenFalse, whenFalse: inner.whenTrue };
  }
  if (left.type === 'call' && /commonpath|commonprefix/.test(left.callee)) {
    const subject = left.arguments[0]?.value ?? left;
    return side({ by: 'call', subject, against: null, callee: left.callee });
  }
  return side({ by: 'equality', subject: left, against: right, callee: '' });
}

/** `x.indexOf(y) < 0`, `path.relative(a, b).startsWith('..')` and the like count as the call they hold. */
function readOrder(left: Expression, operators: readonly string[], right: Expression): Both {
  if (left.type === 'call' && !/^(?:int|Number|parseInt|len)$/.test(left.callee)) {
    const inner = readConditions(left, 5);
    const isBelow = operators.includes('<') && /^(?:0|-1)$/.test(constantOf(right));
    return isBelow ? { whenTrue: inner.whenFalse, whenFalse: inner.whenTrue } : inner;
  }
  const bound = (subject: Expression, against: Expression): Condition[] => [
    { by: 'bound', subject, against, callee: '' },
  ];
  const isAbove = operators.some((operator) => /^>=?$/.test(operator));
  const isUnder = operators.some((operator) => /^<=?$/.test(operator));
  if (isAbove) return { whenTrue: bound(right, left), whenFalse: bound(left, right) };
  if (isUnder) return { whenTrue: bound(left, right), whenFalse: bound(right, left) };
  return none;
}

function readCheck(call: Extract<Expression, { type: 'call' }>, depth: number): Both {
  const { callee, receiver } = call;
  const first = call.arguments[0]?.value ?? null;
  const holds = (condition: Condition): Both => ({ whenTrue: [condition], whenFalse: [] });
  if (/^(?:bool|all|Boolean)$/.test(callee) && first !== null)
    return readConditions(first, depth + 1);
  if (callee === 'any' && first?.type === 'comprehension') {
    return { whenTrue: [], whenFalse: first.parts.flatMap((part) => readAny(part, depth)) };
  }
  if (PATTERN_CALL.test(callee)) return readPattern(call, first);
  if (MEMBER_CALL.test(callee) && receiver !== null && first !== null) {
    if (first.type === 'text' && first.parts.length === 0)
      return {
        whenTrue: [],
        whenFalse: [{ by: 'containment', subject: receiver, against: first, callee }],
      };
    return holds({ by: 'membership', subject: first, against: receiver, callee });
  }
  if (PREFIX_CALL.test(callee) && receiver !== null) return readPrefix({ receiver, first, callee });
  if (CONTENT_CALL.test(callee) && receiver !== null)
    return holds({ by: 'call', subject: receiver, against: null, callee });
  if (NAMED_CHECK.test(callee) && first !== null) {
    return {
      whenTrue: call.arguments.map(({ value }) => ({
        by: 'call',
        subject: value,
        against: null,
        callee,
      })),
      whenFalse: [],
    };
  }
  return none;
}

/** `any(bad in x for bad in LIST)`: where none held, `x` is free of them. */
function readAny(part: Expression, depth: number): readonly Condition[] {
  if (part.type === 'group' && part.operators?.includes('in') === true && part.parts.length === 2) {
    const [against, subject] = part.parts;
    if (against !== undefined && subject !== undefined)
      return [{ by: 'containment', subject, against, callee: 'any' }];
  }
  return readConditions(part, depth + 1).whenFalse;
}

function readPattern(call: Extract<Expression, { type: 'call' }>, first: Expression | null): Both {
  const { callee, receiver } = call;
  const second = call.arguments[1]?.value ?? null;
  const isModule = /^(?:re|regex)\./.test(callee);
  const isOnText = !isModule && first?.type === 'text' && /(?:match|search)$/.test(callee);
  const subject = isModule ? second : isOnText ? receiver : first;
  const against = isModule || isOnText ? first : receiver;
  if (subject === null) return none;
  return { whenTrue: [{ by: 'pattern', subject, against, callee }], whenFalse: [] };
}

/** `path.relative(base, x).startsWith('..')` is a real check; otherwise only the start is compared. */
function readPrefix(input: {
  readonly receiver: Expression;
  readonly first: Expression | null;
  readonly callee: string;
}): Both {
  const { receiver, first, callee } = input;
  if (first?.type === 'text' && first.value.startsWith('..')) {
    const subject =
      receiver.type === 'call' ? (receiver.arguments.at(-1)?.value ?? receiver) : receiver;
    return {
      whenTrue: [],
      whenFalse: [{ by: 'call', subject, against: null, callee: 'relative' }],
    };
  }
  return { whenTrue: [{ by: 'prefix', subject: receiver, against: first, callee }], whenFalse: [] };
}

function constantOf(expression: Expression): string {
  if (expression.type === 'constant') return expression.value;
  const isMinus = expression.type === 'group' && expression.operators?.includes('-') === true;
  const only = isMinus ? expression.parts[0] : undefined;
  return only?.type === 'constant' ? `-${only.value}` : '';
}
