function fnv1a(text) {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash;
}

exports.simhash = (text) => {
  const weights = new Array(64).fill(0);
  const words = /[\p{L}\p{N}]+/gu;
  let match;
  while ((match = words.exec(text)) !== null) {
    const hash = fnv1a(match[0].toLowerCase());
    for (let bit = 0; bit < 64; bit += 1) weights[bit] += (hash >> BigInt(bit)) & 1n ? 1 : -1;
  }
  return weights.reduce((sum, weight, bit) => (weight > 0 ? sum | (1n << BigInt(bit)) : sum), 0n);
};

exports.distance = (a, b) => {
  let rest = a ^ b;
  let count = 0;
  while (rest) {
    count += Number(rest & 1n);
    rest >>= 1n;
  }
  return count;
};
