import { classifyPrivateData, type PrivateData } from './classify-private-data.ts';

const secret =
  /\b(?:saved (?:logins?|passwords?)|\w{2,20}_(?:TOKEN|KEY|SECRET|PASSWORD)\b|login data|auth(?:orization)? headers?|session ids?|pin codes?|one-time codes?|2fa codes?)\b/i;
const conversation =
  /\b(?:everything (?:that (?:was|has been) )?(?:said|discussed|typed|written|asked)|what (?:the user|they|was) (?:said|says|typed|types|wrote|writes|asked|asks)|(?:whole|entire|full|complete) (?:exchange|dialogue|thread|chat|session)|your (?:own )?(?:system )?(?:prompt|instructions))\b/i;
const personal =
  /\b(?:bank details|(?:collected|gathered|read|found|latest|their) (?:e-?)?mails|card (?:numbers?|details)|iban|passports?|social security|payroll|(?:home|postal|street) address(?:es)?|dates? of birth|browser history|browsing (?:history|data)|bookmarks|patient\w{0,3}|(?:customer|client|contact|employee|member|subscriber|user)s?['’]? (?:names?|lists?|records?|e-?mails?|database|table|phone\w{0,8})|(?:current )?user ?names?|screen ?(?:shots?|captures?)|micro?phone|webcam|key ?strokes?|recordings? of)\b/i;
const internal =
  /\b(?:(?:meeting|call|session|interview|board) (?:transcripts?|recordings?|notes|minutes)|(?:whole|entire|full|complete|raw) (?:datasets?|data|database|table|workbook|sheet|diff|log)|databases?|diffs?|patch(?:es)?|installed packages|(?:that|the|this|your|all|generated|written) (?:source )?code|(?:the )?(?:work(?:space|ing directory)|repositor(?:y|ies)|code ?base|repo)\b|contracts?|invoices?|spreadsheets?|financials?|unpublished|drafts?)\b/i;
const ranks: readonly (PrivateData | null)[] = [
  null,
  'work',
  'internal',
  'personal',
  'conversation',
  'secret',
];

/** How sensitive the thing is that an order hands over; knows more names of things than a single pattern needs. */
export function proseData(text: string): PrivateData | null {
  const known = classifyPrivateData(text);
  const more = secret.test(text)
    ? 'secret'
    : conversation.test(text)
      ? 'conversation'
      : personal.test(text)
        ? 'personal'
        : internal.test(text)
          ? 'internal'
          : null;
  return ranks.indexOf(more) > ranks.indexOf(known) ? more : known;
}
