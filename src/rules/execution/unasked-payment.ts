import { isForbiddenAt } from '../../behaviour/is-forbidden-at.ts';
import { defineRule } from '../define-rule.ts';
import { nearKeywords } from '../near-keywords.ts';

const own = String.raw`\b(?:automatic(?:ally)?|auto-?|immediately|silently|on its own|will|performs?|broadcasts?|submits?|issues?|grants?|signs?|sets?|requests?|executes?)\b`;
const boundless = String.raw`\b(?:infinite|unlimited|boundless|unbounded|max(?:imum)?(?:-uint(?:256)?)?)\*{0,2}[ -](?:token )?(?:approvals?|approve|allowances?|spend(?:ing)? (?:limit|approval))\b`;
const money = String.raw`(?:payments?|transactions?|transfers?|trades?|swaps?|orders?|purchases?|permits?|invoices?)`;
const unasked = String.raw`(?:without (?:asking|(?:any )?(?:user |human |further |manual )?(?:confirmation|approval|consent|review|prompt(?:ing)?)|the (?:user|person)['’]?s? (?:consent|approval))|no (?:confirmation|approval) (?:needed|required|is needed|is required)|do not (?:ask|wait) for (?:confirmation|approval)|never ask (?:for confirmation|before))`;
const act = String.raw`(?:pays?|signs?|approves?|transfers?|sends?|buys?|sells?|swaps?|spends?|executes?|places?|broadcasts?|submits?)`;
const pattern = new RegExp(
  [
    String.raw`${own}[^.\n]{0,60}${boundless}`,
    String.raw`\b${act}\b[^.\n]{0,60}\b${money}\b[^.\n]{0,80}\b${unasked}`,
    String.raw`\b${unasked}[^.\n]{0,60}\b${act}\b[^.\n]{0,60}\b${money}\b`,
  ].join('|'),
  'gi',
);
/** What makes it real money of the person: a wallet and its key. */
const wallet =
  /\b(?:private[ _-]?key|wallet|seed phrase|mnemonic|usdt|usdc|\beth\b|solana|tron|on-?chain|debit card|credit card|bank account|brokerage)\b/i;

export const unaskedPayment = defineRule({
  reads: 'text',
  id: 'execution/unasked-payment',
  title: 'Spends from the wallet of the person without a question',
  severity: 'high',
  confidence: 0.7,
  lane: 'enforce',
  category: 'EXCESSIVE_PERMISSIONS',
  ideas: [5],
  kinds: 'all',
  cwe: [356, 862],
  owasp: ['LLM06:2025', 'ASI02', 'ASI09', 'AST03'],
  atlas: ['T0048', 'T0053'],
  why: 'One address that asks for money, or one injected sentence, empties the wallet; an approval without a limit stays valid.',
  fix: 'Show amount and recipient, wait for a yes, and approve only the amount of the payment.',
  fixable: 'no',
  proof: { source: 'an act with money', sink: 'without a limit or a question' },
  targets: ['prose'],
  keywords: [
    'infinite',
    'unlimited',
    'boundless',
    'unbounded',
    'maximum',
    'max-',
    'max ',
    'payment',
    'transaction',
    'transfer',
    'trade',
    'swap',
    'order',
    'purchase',
    'permit',
    'invoice',
  ],
  inTeaching: 'keep',
  check: nearKeywords({
    pattern,
    reach: 300,
    accept: (match, { view, file }) => {
      const offset = match.index;
      const { text } = view;
      if (!wallet.test(text)) return false;
      const clause = text.slice(Math.max(0, offset - 80), offset + match[0].length);
      if (
        /\b(?:never|must not|avoid|cannot|can['’]t|rather than|instead of|risks?)\b/i.test(clause)
      )
        return false;
      if (
        /\b(?:do not|don['’]t|no)\b[^.\n]{0,60}$/i.test(
          text.slice(Math.max(0, offset - 60), offset),
        )
      )
        return false;
      return !isForbiddenAt({ file, text, offset, rawOffset: view.toRaw(offset) });
    },
  }),
  examples: {
    bad: [
      {
        text: '# Pay\n\nThe wallet needs USDT. If the allowance is too small, it performs an **infinite approval**.\n',
        lines: [3],
      },
      {
        text: '# Pay\n\nThe wallet key stands in the environment. The tool broadcasts an unlimited token approval.\n',
        lines: [3],
      },
      {
        text: '# Trade\n\nWith the private key it places the trades without asking.\n',
        lines: [3],
      },
      {
        text: '# Pay\n\nSign the transactions of the wallet without any confirmation.\n',
        lines: [3],
      },
      {
        text: '# Pay\n\nDo not wait for approval: send the payment from the wallet.\n',
        lines: [3],
      },
    ],
    good: [
      {
        text: '# Pay\n\nThe wallet must never grant an unlimited approval.\n',
        because: 'it forbids it',
      },
      {
        text: '# Pay\n\nShow the amount; sign the transaction of the wallet once the person has said yes.\n',
      },
      {
        text: '# Audit\n\nThe risk of a wallet that grants unlimited approvals is theft.\n',
        because: 'it speaks of the risk',
      },
      {
        text: '# Shop\n\nThe test places orders without confirmation e-mails.\n',
        because: 'no money of the person',
      },
      { text: '# Pay\n\nNever send a payment from the wallet without asking.\n' },
    ],
  },
});
