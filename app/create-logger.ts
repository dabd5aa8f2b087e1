import pino, { type Logger } from 'pino';

/** Structured lines on standard output; what could hold a secret is masked even if somebody logs it. */
export function createLogger(options: { readonly level: string }): Logger {
  return pino({
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'authorization',
        'token',
        'secret',
        'privateKey',
        '*.authorization',
        '*.token',
        '*.secret',
        '*.privateKey',
        'err.config',
        'err.request',
        'err.response',
        'err.detail',
        'err.where',
      ],
      censor: '[masked]',
    },
  });
}
