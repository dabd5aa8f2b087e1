import type { TextHit } from './text-hit.ts';

const events = [
  'abort|afterprint|animation(?:cancel|end|iteration|start)|auxclick|before(?:copy|cut|input|match|paste|print|toggle|unload)',
  'begin|blur|bounce|cancel|canplay(?:through)?|change|click|close|contextmenu|copy|cuechange|cut|dblclick|drag(?:end|enter|leave|over|start)?',
  'drop|durationchange|emptied|end(?:ed)?|error|finish|focus(?:in|out)?|formdata|fullscreen(?:change|error)|gotpointercapture|hashchange|input|invalid',
  'key(?:down|press|up)|languagechange|load(?:eddata|edmetadata|end|start)?|lostpointercapture|message(?:error)?|mouse(?:down|enter|leave|move|out|over|up|wheel)',
  'offline|online|page(?:hide|reveal|show|swap)|paste|pause|play(?:ing)?|pointer(?:cancel|down|enter|leave|move|out|over|rawupdate|up)|popstate|progress',
  'ratechange|rejectionhandled|repeat|reset|resize|scroll(?:end|snapchange|snapchanging)?|search|securitypolicyviolation|seek(?:ed|ing)|select(?:ionchange|start)?',
  'show|slotchange|stalled|start|storage|submit|suspend|timeupdate|toggle|touch(?:cancel|end|move|start)|transition(?:cancel|end|run|start)|unhandledrejection|unload',
  'volumechange|waiting|webkit[a-z]{4,24}|wheel',
].join('|');

/** Browsers skip tabs and newlines inside a scheme, so every letter may be followed by some. */
const spaced = (word: string) => [...word].join('[\\t\\n\\r ]{0,4}');

/**
 * Each pattern begins with a literal and has bounded gaps, so the pass stays linear. `needs` is a character without which
 * it cannot match.
 */
const patterns = [
  {
    pattern: 'script-tag',
    needs: '<',
    regExp: /<[\s/]{0,20}(?:[a-z]{1,20}:)?script(?![a-z0-9_-])/gi,
  },
  {
    pattern: 'embed-tag',
    needs: '<',
    regExp:
      /<[\s/]{0,20}(?:[a-z]{1,20}:)?(?:(?:iframe|frame|frameset|object|embed|base|applet)(?![a-z0-9_-])|meta\b[^<>]{0,400}http-equiv[\s=]{1,10}["']?\s{0,10}refresh)/gi,
  },
  {
    pattern: 'event-handler',
    needs: '=',
    regExp: new RegExp(
      `(?:(?<![\\w.$-])on(?:${events})[\\s]{0,20}=(?![=>])|<[a-z][^<>]{0,400}[\\s"'/]on[a-z]{3,40}[\\s]{0,20}=(?![=>]))`,
      'gi',
    ),
  },
  {
    pattern: 'javascript-url',
    needs: ':',
    regExp: new RegExp(
      `(?<![a-z0-9])(?:${spaced('javascript')}|${spaced('vbscript')})[\\s]{0,10}:`,
      'gi',
    ),
  },
  {
    pattern: 'data-html-url',
    needs: ':',
    regExp:
      /(?<![a-z0-9])data[\t\n\r ]{0,4}:[\s]{0,10}(?:text\/(?:html|xml)|image\/svg|application\/(?:xhtml|xml))/gi,
  },
] as const;

/** Finds markup and addresses that would run in a browser. */
export function* findActiveContent(text: string): Iterable<TextHit> {
  for (const { pattern, needs, regExp } of patterns) {
    if (!text.includes(needs)) continue;
    for (const match of text.matchAll(regExp)) {
      const end = match.index + match[0].length;
      yield { pattern, category: 'active_content', start: match.index, end };
    }
  }
}
