type OrderPattern = {
  readonly pattern:
    'instruction-override' | 'role-reassignment' | 'tool-coercion' | 'exfiltration-request';
  /** Whether the match must begin where an order can begin; `loose` also allows a comma or "then" before it. */
  readonly opening: 'anywhere' | 'order' | 'loose';
  readonly regExp: RegExp;
};

/** Words in a row, with any white space between them; `|` inside a word list stays an alternation. */
const words = (text: string) => text.replaceAll(' ', '\\s{1,3}');
const gap = (length: number) => `[^.!?]{0,${length}}?`;
const build = (...parts: readonly string[]) => new RegExp(`\\b${parts.join('')}`, 'gi');

/** The shapes of orders to an agent. Every gap is bounded, so each start costs a bounded number of steps. */
export const orderPatterns: readonly OrderPattern[] = [
  {
    pattern: 'instruction-override',
    opening: 'loose',
    regExp: build(
      words(
        '(?:ignore|disregard|forget|override|bypass|overrule|discard|do not (?:follow|obey)|stop (?:following|obeying))\\b',
      ),
      gap(40),
      '\\b(?:all|any|previous|prior|above|earlier|preceding|existing|original|system|your|these|every)\\b',
      gap(40),
      '\\b(?:instructions?|prompts?|rules?|guidelines?|directives?|guardrails?|constraints?|orders|safety|training|programming|polic(?:y|ies))\\b',
    ),
  },
  {
    pattern: 'role-reassignment',
    opening: 'anywhere',
    regExp: build(
      words(
        '(?:you are (?:now|no longer) (?:an?|the|in|acting|free|bound|called|named|dan|my|operating|unrestricted)|your new (?:role|identity|persona|instructions?|task|purpose) (?:is|are))\\b',
      ),
    ),
  },
  {
    pattern: 'role-reassignment',
    opening: 'loose',
    regExp: build(
      words(
        '(?:pretend (?:to be|that you|you are)|act as (?:if you|an? (?:unrestricted|uncensored|unfiltered|different|evil|jailbroken|root|admin\\w{0,10}|developer))|from now on,? you|(?:enter|enable|switch (?:in)?to|activate) (?:\\w{1,12} )?(?:developer|dan|god|jailbreak|debug|admin|unrestricted) mode)\\b',
      ),
    ),
  },
  {
    pattern: 'tool-coercion',
    opening: 'order',
    regExp: build(
      '(?:run|execute|call|invoke|use|trigger|launch)\\b',
      gap(80),
      words(
        '\\b(?:without (?:asking|confirm\\w{0,8}|telling|notifying|informing|permission|approval|mentioning|the user)|before (?:answering|responding|replying|you (?:answer|respond|reply|continue)|doing anything))',
      ),
    ),
  },
  {
    pattern: 'tool-coercion',
    opening: 'order',
    regExp: build(
      words(
        'before (?:answering|responding|replying|continuing|you (?:answer|respond|reply|continue)|doing anything)\\b',
      ),
      gap(60),
      words(
        ',\\s{0,3}(?:you (?:must|should) )?(?:always )?(?:run|execute|call|invoke|use|fetch|read|open|send)\\b',
      ),
    ),
  },
  {
    pattern: 'tool-coercion',
    opening: 'anywhere',
    regExp: build(
      words(
        'you (?:must|have to|need to) (?:always |immediately |first |now )?(?:run|execute|call|invoke) (?:the|this|these|our|my|`|")',
      ),
    ),
  },
  {
    pattern: 'exfiltration-request',
    opening: 'order',
    regExp: build(
      '(?:send|post|upload|transmit|forward|exfiltrate|leak|e-?mail|append|paste|submit|copy|reveal|share|give|return)\\b',
      gap(60),
      words(
        '(?<!\\w)(?:system prompt|api[\\s_-]{0,2}keys?|secrets?|credentials?|passwords?|(?:access |auth |session |api )?tokens?|env(?:ironment)? variables?|ssh keys?|private keys?|conversation|chat history|cookies?|\\.env|id_rsa)(?![\\w-])',
      ),
      '[^!?]{0,60}?',
      words(
        '\\b(?:to|at|via|into|with) (?:https?:|[\\w.+-]{1,60}@|(?:[\\w-]{1,60}\\.){1,4}[a-z]{2,12}\\b|me\\b|us\\b|(?:the|this|our|my) (?:following )?(?:url|address|server|endpoint|webhook|link|site|attacker|form))',
      ),
    ),
  },
];
