import type { ReportingDescriptorRelationship, ToolComponent } from 'sarif';
import type { Rule } from '../rules/rule.ts';

type Mapped = Pick<Rule, 'cwe' | 'owasp' | 'atlas'>;
type Taxon = { readonly taxonomy: number; readonly id: string; readonly tag: string };

const taxonomies = [
  {
    name: 'CWE',
    organization: 'MITRE',
    informationUri: 'https://cwe.mitre.org/',
    text: 'Common Weakness Enumeration',
    helpUri: (id: string) =>
      `https://cwe.mitre.org/data/definitions/${id.replace('CWE-', '')}.html`,
  },
  {
    name: 'OWASP',
    organization: 'OWASP Foundation',
    informationUri: 'https://genai.owasp.org/',
    text: 'OWASP top tens for language models, agents, agent skills and MCP',
    helpUri: () => 'https://genai.owasp.org/',
  },
  {
    name: 'ATLAS',
    organization: 'MITRE',
    informationUri: 'https://atlas.mitre.org/',
    text: 'Adversarial Threat Landscape for Artificial-Intelligence Systems',
    helpUri: (id: string) => `https://atlas.mitre.org/techniques/${id}`,
  },
] as const;

/** `LLM03:2025` and its like as tags; the number of the year is in the name of the list. */
function owaspTag(id: string): string {
  const model = /^(LLM\d+):(\d+)$/.exec(id);
  if (model !== null) return `owasp-llm-${model[2]}/${model[1]}`;
  return `owasp-${id.replace(/\d.*$/, '').toLowerCase()}/${id}`;
}

function taxaOf(rule: Mapped): Taxon[] {
  return [
    ...rule.cwe.map((id) => ({
      taxonomy: 0,
      id: `CWE-${id}`,
      tag: `external/cwe/cwe-${id}`,
    })),
    ...rule.owasp.map((id) => ({ taxonomy: 1, id, tag: owaspTag(id) })),
    ...rule.atlas.map((id) => ({ taxonomy: 2, id: `AML.${id}`, tag: `atlas/AML.${id}` })),
  ];
}

/** The outside catalogues that the given rules map to, and how one rule points into them. CWE is always listed. */
export function sarifTaxa(rules: readonly Mapped[]): {
  readonly taxonomies: ToolComponent[];
  readonly tagsOf: (rule: Mapped) => string[];
  readonly relationshipsOf: (rule: Mapped) => ReportingDescriptorRelationship[];
} {
  const all = rules.flatMap(taxaOf);
  const listed = taxonomies
    .map((entry, taxonomy) => ({
      ...entry,
      taxonomy,
      ids: [
        ...new Set(all.filter((taxon) => taxon.taxonomy === taxonomy).map(({ id }) => id)),
      ].sort(),
    }))
    .filter(({ name, ids }) => name === 'CWE' || ids.length > 0);
  const relate = ({ taxonomy, id }: Taxon): ReportingDescriptorRelationship => {
    const component = listed.findIndex((entry) => entry.taxonomy === taxonomy);
    const entry = listed[component];
    return {
      target: {
        id,
        index: entry?.ids.indexOf(id) ?? -1,
        toolComponent: { name: entry?.name ?? '', index: component },
      },
      kinds: ['relevant'],
    };
  };
  return {
    taxonomies: listed.map(({ name, organization, informationUri, text, helpUri, ids }) => ({
      name,
      organization,
      informationUri,
      shortDescription: { text },
      isComprehensive: false,
      taxa: ids.map((id) => ({ id, helpUri: helpUri(id) })),
    })),
    tagsOf: (rule) => taxaOf(rule).map(({ tag }) => tag),
    relationshipsOf: (rule) => taxaOf(rule).map(relate),
  };
}
