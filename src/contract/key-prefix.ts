/** First part of a token, which says what it is: organization key (production, other environments, short form) or login. */
export type KeyPrefix = 'sq_' | 'sq_dev_' | 'sk-' | 'sqcli_';
