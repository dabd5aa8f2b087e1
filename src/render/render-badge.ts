import { badgeShields } from './badge-shields.ts';
import type { BadgeStyle } from './badge-style.ts';

const height = 22;
const padding = 8;
/** On each of the badge colours at least 4.9:1; white would be below 3:1 on most. */
const onColor = '#0b0f19';
const themes = {
  light: { ground: '#ffffff', ink: '#171a21', line: '#c9cfda' },
  dark: { ground: '#171b22', ink: '#e8ebf1', line: '#3a4250' },
} as const;

/** A badge as SVG: presentation attributes only, so that it needs no style and may stand under any policy. */
export function renderBadge(input: {
  readonly score: number | null;
  readonly style: BadgeStyle;
}): string {
  const { score, style } = input;
  return style.variant === 'mascot' ? drawMascot(score, style) : drawPlate(score, style);
}

function drawPlate(score: number | null, style: BadgeStyle): string {
  const { label, message, color } = badgeShields(score);
  const { ground, ink, line } = themes[style.theme];
  const isFull = style.variant === 'full';
  const gate = 14;
  const labelEnd = isFull ? padding + gate + 5 + widthOf(label) + padding : 0;
  const width = labelEnd + padding + widthOf(message) + padding;
  const named = isFull
    ? `<path d="M${labelEnd} .5H4A3.5 3.5 0 0 0 .5 4v14A3.5 3.5 0 0 0 4 21.5h${labelEnd - 4}" fill="${ground}" stroke="${line}"/>` +
      `<g transform="translate(${padding} 4)" fill="none" stroke="${ink}" stroke-width="1.6" stroke-linecap="round"><path d="M1.5 13V7a5.5 5.5 0 0 1 11 0v6"/><path d="M5 13V7.5M7 13V5M9 13V7.5"/></g>` +
      write({ text: label, x: padding + gate + 5, fill: ink, weight: 500 })
    : '';
  const plate = isFull
    ? `<path d="M${labelEnd} 0h${width - labelEnd - 4}a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H${labelEnd}z" fill="#${color}"/>`
    : `<rect width="${width}" height="${height}" rx="4" fill="#${color}"/>`;
  const value = write({ text: message, x: labelEnd + padding, fill: onColor, weight: 700 });
  return svg({ width, height, score, body: named + plate + value });
}

/** The gatekeeper: glad, wary or stern as the score is, asleep where there is none. */
function drawMascot(score: number | null, style: BadgeStyle): string {
  const { message, color } = badgeShields(score);
  const { ground, ink, line } = themes[style.theme];
  const body =
    `<path d="M6 82V42a34 34 0 0 1 68 0v40z" fill="${ground}" stroke="${line}" stroke-width="2"/>` +
    `<path d="M14 82V43a26 26 0 0 1 52 0v39z" fill="#${color}"/>` +
    `<g fill="none" stroke="${onColor}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${face(score)}</g>` +
    `<rect x="4" y="80" width="72" height="5" rx="2.5" fill="${ink}"/>` +
    `<text x="40" y="76" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" font-weight="700" fill="${onColor}" textLength="${Math.min(46, widthOf(message))}" lengthAdjust="spacingAndGlyphs">${message}</text>`;
  return svg({ width: 80, height: 88, score, body });
}

function face(score: number | null): string {
  if (score === null) {
    return '<path d="M27 41q4 3 8 0M45 41q4 3 8 0M35 54h10"/>';
  }
  const eyes = '<path d="M31 39v3M49 39v3"/>';
  if (score >= 90) return `${eyes}<path d="M30 51q10 9 20 0"/>`;
  if (score >= 70) return `${eyes}<path d="M32 54h16"/>`;
  return `${eyes}<path d="M26 33l9 3M54 33l-9 3M32 56q8-6 16 0"/>`;
}

function write(input: {
  readonly text: string;
  readonly x: number;
  readonly fill: string;
  readonly weight: number;
}): string {
  const { text, x, fill, weight } = input;
  // The length is stated, since every reader has another font.
  return `<text x="${x}" y="15" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" font-weight="${weight}" fill="${fill}" textLength="${widthOf(text)}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
}

/** Pixels of a text in Verdana of 11 px, near enough to be stretched to. */
function widthOf(text: string): number {
  const narrow = /[/ilt]/;
  return Math.ceil([...text].reduce((sum, sign) => sum + (narrow.test(sign) ? 4.2 : 7.4), 0));
}

function svg(input: {
  readonly width: number;
  readonly height: number;
  readonly score: number | null;
  readonly body: string;
}): string {
  const { width, score, body } = input;
  const name = score === null ? 'Skillgate: no score' : `Skillgate trust score: ${score} of 100`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${input.height}" viewBox="0 0 ${width} ${input.height}" role="img" aria-label="${name}"><title>${name}</title>${body}</svg>`;
}
