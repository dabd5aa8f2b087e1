import type { AnswerDocument } from '../use-cases/answer-document.ts';
import type { RouteAnswer } from './route.ts';

/** A finished document as an answer, byte for byte. */
export function documentAnswer(document: AnswerDocument): RouteAnswer {
  const { 'Content-Type': type = 'application/json; charset=utf-8', ...headers } = document.headers;
  return { status: document.status, headers, text: document.text, type };
}
