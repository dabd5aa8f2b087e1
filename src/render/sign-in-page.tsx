import type { VNode } from 'preact';
import { inertText } from './inert-text.ts';
import { ReportDocument } from './report-document.tsx';
import type { SignInView } from './sign-in-view.ts';

type Approval = Extract<SignInView, { kind: 'approve' }>;

/** The pages of the sign-in: forms and links only, no script. */
export function SignInPage(props: {
  readonly view: SignInView;
  readonly stylesheet: string;
}): VNode {
  const { view } = props;
  return (
    <ReportDocument
      title="Sign in · Skillgate"
      description="Sign in to Skillgate"
      stylesheet={props.stylesheet}
      isIndexed={false}
      what="Sign in"
      foot={<p>Skillgate keeps no GitHub token of yours: it asks who you are and forgets it.</p>}
    >
      <section class="card sign-in">
        <Content view={view} />
      </section>
    </ReportDocument>
  );
}

function Content({ view }: { readonly view: SignInView }): VNode {
  switch (view.kind) {
    case 'sign-in':
      return <SignIn redirect={view.redirect} />;
    case 'approve':
      return <Approve view={view} />;
    case 'approved':
      return (
        <>
          <h1>The command line is signed in</h1>
          <p>You can close this page and go back to your terminal.</p>
        </>
      );
    case 'problem':
      return (
        <>
          <p class="problem-status">{view.status}</p>
          <h1>{view.message}</h1>
          <p>
            <a class="chip" href="/login">
              Sign in
            </a>
          </p>
        </>
      );
  }
}

function SignIn({ redirect }: { readonly redirect: string }): VNode {
  return (
    <>
      <h1>Sign in to Skillgate</h1>
      <p>
        Your organizations here follow your memberships on GitHub. Skillgate asks for no access to
        your code by this.
      </p>
      <p>
        <a class="button" href={`/v1/auth/github?redirect=${encodeURIComponent(redirect)}`}>
          Continue with GitHub
        </a>
      </p>
    </>
  );
}

function Approve({ view }: { readonly view: Approval }): VNode {
  const { organizations } = view;
  return (
    <>
      <h1>Sign a command line in?</h1>
      <p>
        Signed in as <strong>{inertText(view.person)}</strong>. Approve only if you started this
        yourself and your terminal shows the same code:
      </p>
      <p class="user-code">
        <code>{view.userCode}</code>
      </p>
      <p>
        Device:{' '}
        <strong>{view.deviceName === null ? 'not named' : inertText(view.deviceName)}</strong>. It
        will act for you, with your role, for 90 days or until you log out there.
      </p>
      {organizations.length === 0 ? (
        <p role="alert">
          You are a member of no organization here. Install the GitHub App for your account or
          organization, or ask an owner to add you; then open this page again.
        </p>
      ) : (
        <form class="approve" method="post" action="/login/device" encType="multipart/form-data">
          <input type="hidden" name="sessionId" value={view.sessionId} />
          <input type="hidden" name="userCode" value={view.userCode} />
          <label for="organization">Organization</label>
          <select id="organization" name="organizationId">
            {organizations.map(({ id, name }) => (
              <option key={id} value={id}>
                {inertText(name)}
              </option>
            ))}
          </select>
          <button class="button" type="submit">
            Approve
          </button>
        </form>
      )}
      <p class="muted">Not you? Close this page; the request ends by itself within five minutes.</p>
    </>
  );
}
