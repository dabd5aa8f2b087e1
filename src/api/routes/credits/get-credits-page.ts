import { renderCreditsPage } from '../../../render/render-credits-page.tsx';
import { hasScope } from '../../../use-cases/has-scope.ts';
import { readCredits } from '../../../use-cases/read-credits.ts';
import { topUpLink } from '../../../use-cases/top-up-link.ts';
import { allowCaller } from '../../allow-caller.ts';
import { defineRoute } from '../../define-route.ts';
import { noInput } from '../../no-input.ts';
import { reportPageHeaders } from '../../report-page-headers.ts';
import { reportStylesheetUrl } from '../../report-stylesheet-url.ts';
import { signInProblem } from '../../sign-in-problem.ts';

/** Where `topUpUrl` leads unless the operator names another place. */
export const getCreditsPage = defineRoute({
  method: 'GET',
  path: '/credits',
  family: 'public',
  summary: 'The page with the balance and how to get more',
  tag: 'Credits',
  access: allowCaller,
  params: noInput,
  query: noInput,
  responses: { 200: { description: 'The page', types: ['text/html'] } },
  errors: [],
  renderError: signInProblem,
  handle: async (deps, { principal: caller }) => {
    const principal = caller?.principal ?? null;
    const mayRead = principal !== null && hasScope(principal, 'credits:read');
    const credits = mayRead
      ? await readCredits(deps, { principal, organizationId: undefined })
      : null;
    return {
      status: 200,
      headers: { ...reportPageHeaders({ visibility: 'private' }), Vary: 'Cookie, Authorization' },
      type: 'text/html; charset=utf-8',
      text: renderCreditsPage({
        credits,
        isSignedIn: caller !== null,
        topUpUrl: topUpLink(deps, { organizationId: principal?.organizationId ?? null }),
        stylesheet: reportStylesheetUrl,
      }),
    };
  },
});
