import { composeView, type ViewPiece } from '../compose-view.ts';
import type { TextView } from '../text-view.ts';
import type { CarriedText } from './carried-text.ts';
import { readLiteral } from './read-literal.ts';

const STRING = /"(?:[^"\\\n]|\\.)*"/g;

type Cells = { code: ViewPiece[]; commands: ViewPiece[]; text: ViewPiece[] };

/** The code, the shell commands and the prose of a notebook, each as one text. */
export function readNotebook(view: TextView): CarriedText[] {
  const { code, commands, text } = collect(view.text);
  return [
    ...compose(view, 'cells.py', 'python', code),
    ...compose(view, 'commands.sh', 'shell', commands),
    ...compose(view, 'text.md', 'markdown', text),
  ];
}

function compose(
  view: TextView,
  part: string,
  format: CarriedText['format'],
  pieces: readonly ViewPiece[],
): CarriedText[] {
  if (pieces.length === 0) return [];
  return [{ part, format, view: composeView(view, 'unfolded', null, pieces) }];
}

function collect(text: string): Cells {
  const cells: Cells = { code: [], commands: [], text: [] };
  let kind = 'code';
  let state: 'none' | 'kind' | 'source' = 'none';
  let isShellCell = false;
  let last = 0;
  for (const { 0: literal, index } of text.matchAll(STRING)) {
    const between = text.slice(last, index);
    last = index + literal.length;
    if (state === 'source' && /[\]}]/.test(between)) state = 'none';
    const isKey = /^\s{0,20}:/.test(text.slice(last, last + 24));
    if (state === 'kind') {
      kind = literal.slice(1, -1);
      state = 'none';
    } else if (isKey) {
      state = literal === '"cell_type"' ? 'kind' : literal === '"source"' ? 'source' : 'none';
      isShellCell = false;
    } else if (state === 'source') {
      const line = readLiteral(literal) ?? '';
      if (/^%%(?:ba|z)?sh/.test(line)) isShellCell = true;
      const piece = {
        rawStart: index,
        rawEnd: last,
        text: line.endsWith('\n') ? line : `${line}\n`,
      };
      add(cells, kind, piece, isShellCell);
    }
  }
  return cells;
}

function add(cells: Cells, kind: string, piece: ViewPiece, isShellCell: boolean): void {
  const line = piece.text ?? '';
  if (kind !== 'code') cells.text.push(piece);
  else if (isShellCell) cells.commands.push(piece);
  else if (/^\s{0,8}!/.test(line))
    cells.commands.push({ ...piece, text: line.replace(/^(\s{0,8})!/, '$1') });
  else cells.code.push(piece);
}
