import { renderToString } from 'preact-render-to-string';
import { SignInPage } from './sign-in-page.tsx';
import type { SignInView } from './sign-in-view.ts';

/** A page of the sign-in as HTML, without script. */
export function renderSignInPage(input: {
  readonly view: SignInView;
  /** Address of the stylesheet on the same host. */
  readonly stylesheet: string;
}): string {
  return `<!doctype html>${renderToString(<SignInPage {...input} />)}`;
}
