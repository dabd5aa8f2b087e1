/**
 * Concepts that orders are made of, whatever the language. Verbs: `send` to `paste`; things: `recipient` to `figures`;
 * manner: `covert` to `excuse`; `teach` and `forbid` say that the text only speaks of it.
 */
export const foreignConcepts = [
  'send',
  'destroy',
  'cancel',
  'obey',
  'disable',
  'write',
  'alter',
  'run',
  'paste',
  'recipient',
  'secret',
  'personal',
  'work',
  'everything',
  'rules',
  'scope',
  'content',
  'guard',
  'antivirus',
  'agentText',
  'figures',
  'covert',
  'unasked',
  'standing',
  'confirmed',
  'layout',
  'precedence',
  'excuse',
  'teach',
  'forbid',
] as const;

export type ForeignConcept = (typeof foreignConcepts)[number];
