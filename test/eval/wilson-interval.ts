/** 95 % Wilson score interval of a share, as [low, high]; [0, 1] without cases. */
export function wilsonInterval(hits: number, cases: number): readonly [number, number] {
  if (cases === 0) return [0, 1];
  const z = 1.96;
  const share = hits / cases;
  const scale = 1 + (z * z) / cases;
  const middle = (share + (z * z) / (2 * cases)) / scale;
  const half =
    (z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases))) / scale;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
