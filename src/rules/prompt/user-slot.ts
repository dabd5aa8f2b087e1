import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const slot =
  /(?:\{\{\s{0,2}|\{|\$\{|<%=?\s{0,2}|%\(|\[\[)\s{0,2}((?:user|customer|client)?_?(?:input|query|question|message|prompt|request|text|content|document|email|comment|review|page)s?)\s{0,2}(?:\}\}|\}|%>|\)s|\]\])/gi;
/** Marks that tell the model where the text of others begins and ends. */
const delimiter =
  /(?:<\w[\w-]{1,30}>|"{3}|'{3}|`{3}|-{3,}|={3,}|#{3}|\[(?:begin|start|user)|<<<|\|\|\|)\s{0,40}$/i;

export const userSlot = defineRule({
  reads: 'text',
  id: 'prompt/user-slot',
  title: 'User text is put into a prompt without marks around it',
  severity: 'low',
  confidence: 0.5,
  lane: 'hunt',
  category: 'MISSING_DEFENSE',
  ideas: [153],
  kinds: ['system_prompt'],
  cwe: [1427],
  owasp: ['LLM01:2025', 'ASI01', 'AST09'],
  atlas: ['T0051.000'],
  why: 'The model cannot tell the user’s words from the rules around them.',
  fix: 'Send user text as a message of its own role, or between marks that the rules name.',
  fixable: 'llm',
  targets: ['prose'],
  inTeaching: 'keep',
  keywords: [
    'input',
    'query',
    'question',
    'message',
    'prompt',
    'request',
    'text',
    'content',
    'document',
    'email',
    'comment',
    'review',
    'page',
  ],
  check: nearKeywords({
    pattern: slot,
    reach: 60,
    accept: (match, { view }) =>
      !delimiter.test(view.text.slice(Math.max(0, match.index - 60), match.index)),
  }),
  examples: {
    bad: [
      {
        path: 'system-prompt.md',
        text: 'You are a translator. Translate this: {user_input} into French.\n',
        lines: [1],
      },
    ],
    good: [
      {
        path: 'system-prompt.md',
        text: 'You are a translator. Translate what stands in the tag.\n<text>\n{user_input}\n</text>\n',
        because: 'marked',
      },
    ],
  },
});
