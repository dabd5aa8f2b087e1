import pg from 'pg';

const int8 = 20;
const float8 = 701;
const numeric = 1700;

/** Type parsers of our pools: 64-bit integers and decimals become numbers, and numbers beyond 2^53 are refused. */
export const parsePgValue: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    if (oid === int8) return parseInteger;
    if (oid === numeric || oid === float8) return Number;
    return pg.types.getTypeParser(oid, 'text');
  },
};

function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError('A 64-bit integer of the database does not fit a number');
  }
  return value;
}
