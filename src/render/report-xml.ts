import { escapeXml } from './escape-xml.ts';
import { reportNotes } from './report-notes.ts';
import type { FindingView, PlaceView, ReportView } from './report-view.ts';

/** The report as XML, without document type or entities of its own. */
export function reportXml(view: ReportView): string {
  const { facts, missing } = reportNotes(view);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('report', { id: view.id, status: view.status, origin: view.origin }, [
      ...facts.map(([name, value]) => leaf('fact', { name: name.toLowerCase() }, value)),
      element('findings', { count: view.findings.length }, view.findings.map(findingXml)),
      element('suppressed', { count: view.suppressed.length }, view.suppressed.map(findingXml)),
      element(
        'artefacts',
        { count: view.artefacts.length },
        view.artefacts.map((artefact) =>
          leaf(
            'artefact',
            {
              type: artefact.type,
              score: artefact.score ?? 'n/a',
              classification: artefact.classification ?? 'n/a',
              complete: String(artefact.isComplete),
            },
            artefact.path,
          ),
        ),
      ),
      element(
        'missing',
        { count: missing.length },
        missing.map((line) => leaf('entry', {}, line)),
      ),
    ]),
    '',
  ].join('\n');
}

function findingXml(finding: FindingView): string {
  return element(
    'finding',
    {
      rule: finding.ruleId,
      level: finding.level,
      category: finding.categoryId,
      ...(finding.isNew !== null && { new: String(finding.isNew) }),
    },
    [
      leaf('name', {}, finding.ruleName),
      leaf('message', {}, finding.message),
      ...finding.places.map(placeXml),
      leaf('why', {}, finding.why),
      ...(finding.fix === null ? [] : [leaf('remediation', {}, finding.fix)]),
      ...(finding.suppression === null ? [] : [leaf('suppression', {}, finding.suppression)]),
    ],
  );
}

function placeXml(place: PlaceView): string {
  return element(
    'place',
    { path: place.path, ...(place.line !== null && { line: place.line }) },
    place.snippet === null ? [] : [leaf('evidence', { trusted: 'false' }, place.snippet)],
  );
}

type Attributes = Readonly<Record<string, string | number>>;

function element(name: string, attributes: Attributes, children: readonly string[]): string {
  return `<${name}${attributeText(attributes)}>${children.join('')}</${name}>`;
}

function leaf(name: string, attributes: Attributes, text: string): string {
  return `<${name}${attributeText(attributes)}>${escapeXml(text)}</${name}>`;
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
