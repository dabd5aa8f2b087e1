import type { RepositoryConfig } from '../contract/repository-config.ts';
import type { CheckConclusion, CheckSituation } from './check-view.ts';
import { worseConclusion } from './worse-conclusion.ts';

type Verdict = { readonly situation: CheckSituation; readonly conclusion: CheckConclusion };

/** How a check run ends. The worst of what holds counts; a scan with gaps is never a success. */
export function decideConclusion(input: {
  readonly config: Pick<RepositoryConfig, 'mode' | 'on-incomplete' | 'on-no-credits'>;
  readonly isGatePassed: boolean;
  /** Something could not be read now that could be read later. */
  readonly isUnfinished: boolean;
  /** A changed artefact holds content that cannot be read by design. */
  readonly isUnread: boolean;
  readonly isOutOfCredits: boolean;
  readonly hasArtefacts: boolean;
}): Verdict {
  const { config, isGatePassed } = input;
  const isObserved = config.mode === 'observe';
  const verdicts: Verdict[] = [
    { situation: input.hasArtefacts ? 'passed' : 'no-artefacts', conclusion: 'success' },
  ];
  if (input.isOutOfCredits) {
    const conclusion = isObserved ? 'neutral' : config['on-no-credits'];
    verdicts.push({ situation: 'no-credits', conclusion });
  }
  if (input.isUnread) {
    const conclusion = isObserved ? 'neutral' : config['on-incomplete'];
    verdicts.push({ situation: 'unread', conclusion });
  }
  if (!isGatePassed && isObserved) {
    verdicts.push({ situation: 'would-fail', conclusion: 'neutral' });
  }
  if (input.isUnfinished) {
    verdicts.push({ situation: 'unfinished', conclusion: 'action_required' });
  }
  if (!isGatePassed && !isObserved) verdicts.push({ situation: 'failed', conclusion: 'failure' });
  return verdicts.reduce((worst, next) =>
    worseConclusion(worst.conclusion, next.conclusion) === next.conclusion ? next : worst,
  );
}
