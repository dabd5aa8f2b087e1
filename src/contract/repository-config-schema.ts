import { z } from 'zod';
import { RepositoryConfig } from './repository-config.ts';
import { Suppression } from './suppression.ts';

const texts: Readonly<Record<keyof RepositoryConfig, string>> = {
  version: 'Version of this format.',
  mode: 'enforce fails the check when the gate fails; observe says what would fail, and passes.',
  paths: 'Globs of what is scanned. Exclusions are listed in the check.',
  'fail-on': 'New findings of exactly these severities fail the gate.',
  threshold: 'A changed artefact with a lower trust score, which fell, fails the gate.',
  gate: 'new: only what a change adds can fail; all: old findings and scores count as well.',
  rules: 'By rule id, or by the folder of rule ids: block, warn or monitor. The id wins.',
  comment: 'auto: one comment, only while the gate fails; always; off.',
  'upload-sarif': 'Whether results go to code scanning.',
  'on-incomplete': 'How a check ends when a changed artefact holds what could not be read.',
  'on-no-credits': 'How a check ends when the organization is out of credits and Layer 1 passed.',
  'secret-history': 'Whether secret rules also look at every commit of a pull request.',
  ignore: 'Reasoned exceptions with an end. A critical finding needs its exact fingerprint.',
};

/** JSON Schema of `.github/skillgate.yml`, for editors; draft 7 is what they know. */
export function repositoryConfigSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(RepositoryConfig, {
    io: 'input',
    target: 'draft-7',
    override({ zodSchema, jsonSchema }) {
      // A refinement says nothing in JSON Schema: an exception names a finding or a rule.
      if (zodSchema === Suppression) {
        jsonSchema.anyOf = [{ required: ['fingerprint'] }, { required: ['rule_id'] }];
      }
    },
  });
  const described = Object.entries(texts).map(([key, description]) => {
    const property = schema.properties?.[key];
    return [key, typeof property === 'object' ? { description, ...property } : { description }];
  });
  return {
    ...schema,
    title: 'Skillgate',
    description: 'How Skillgate judges this repository: .github/skillgate.yml on the base branch.',
    properties: Object.fromEntries(described),
  };
}
