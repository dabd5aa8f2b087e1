import { foldForeign } from './fold-foreign.ts';

const BEFORE =
  /(?:(?<!\p{L})(?:von|aus|unter|siehe|depuis|a partir de|voir|desde|vease|consulta|consulte|veja|dal|dalla|dallo|da|vedi|vanaf|van|uit|zie|ze?|zobacz|из|со?|см|смотри|з|із|див|bkz|from|see|من|انظر|راجع)[.:]?|[从從由见見]|参见|參見|详见|詳見|参照|参考|देखें|참고)[\s:<("\x60*[]{0,4}$/u;
const AFTER =
  /^[\s>)"\x60*\]」]{0,3}(?:から(?!.{0,12}(?:送|アップ))|より|を参照|をご覧|에서|에_?있는|(?:'|’)?d[ea]n(?!\p{L})|(?:'|’)?ten(?!\p{L})|से(?!\p{L})|पर देखें)/u;

/** Whether an address is where something comes from, or something to read, rather than where it goes. */
export function isForeignOrigin(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return (
    BEFORE.test(foldForeign(text.slice(Math.max(0, start - 24), start))) ||
    AFTER.test(foldForeign(text.slice(end, end + 16)))
  );
}
