/** A hit: which keyword, and the offset at which it starts. */
type Visit = (keyword: number, start: number) => void;

/** Finds all keywords in one pass over a text, whatever the case of its ASCII letters. */
export type LiteralMatcher = { readonly scan: (text: string, visit: Visit) => void };

/**
 * Aho–Corasick automaton over character classes, dense transitions in one `Int32Array`.
 * Keywords are lower case. A class is made for each character that some keyword uses, all others share class 0, so the
 * table stays small. States are numbered breadth first, which keeps the shallow ones, where text spends its time, in
 * one corner of the table. A transition holds twice the row of its target, plus one where a keyword ends.
 */
export function createLiteralMatcher(keywords: readonly string[]): LiteralMatcher {
  const { classOf, classes } = classifyCharacters(keywords);
  const { next, outputs } = buildAutomaton(keywords, classOf, classes);
  const lengths = Int32Array.from(keywords, (keyword) => keyword.length);

  const scan = (text: string, visit: Visit): void => {
    const { length } = text;
    let step = 0;
    for (let offset = 0; offset < length; offset += 1) {
      step = next[(step >> 1) + (classOf[text.charCodeAt(offset)] ?? 0)] ?? 0;
      if ((step & 1) === 0) continue;
      for (const keyword of outputs[(step >> 1) / classes] ?? []) {
        visit(keyword, offset + 1 - (lengths[keyword] ?? 0));
      }
    }
  };
  return { scan };
}

function classifyCharacters(keywords: readonly string[]): {
  classOf: Uint16Array;
  classes: number;
} {
  const classOf = new Uint16Array(65536);
  let classes = 1;
  for (const keyword of keywords) {
    for (let index = 0; index < keyword.length; index += 1) {
      const unit = keyword.charCodeAt(index);
      if (classOf[unit] !== 0) continue;
      classOf[unit] = classes;
      const upper = keyword.charAt(index).toUpperCase();
      // `ı` and `ſ` have the upper case of `i` and `s`, which must keep their own class.
      if (upper.length === 1 && upper.toLowerCase() === keyword.charAt(index))
        classOf[upper.charCodeAt(0)] = classes;
      classes += 1;
    }
  }
  return { classOf, classes };
}

/** A node of the tree of keywords: its children by class, and the keyword that ends here. */
type TreeNode = { readonly children: Map<number, TreeNode>; state: number; keyword: number };

type Automaton = {
  readonly next: Int32Array;
  /** The keywords that end in a state, its suffixes included, longest first. */
  readonly outputs: readonly (readonly number[])[];
};

function buildAutomaton(
  keywords: readonly string[],
  classOf: Uint16Array,
  classes: number,
): Automaton {
  const nodes = numberNodes(growTree(keywords, classOf));
  const target = new Int32Array(nodes.length * classes);
  const suffix = new Int32Array(nodes.length);
  const outputs: (readonly number[])[] = [];
  for (const { state, children, keyword } of nodes) {
    const fallback = suffix[state] ?? 0;
    const inherited = state === 0 ? [] : (outputs[fallback] ?? []);
    outputs.push(keyword < 0 ? inherited : [keyword, ...inherited]);
    if (state !== 0) {
      target.copyWithin(state * classes, fallback * classes, (fallback + 1) * classes);
    }
    for (const [klass, child] of children) {
      suffix[child.state] = state === 0 ? 0 : (target[state * classes + klass] ?? 0);
      target[state * classes + klass] = child.state;
    }
  }
  const steps = Int32Array.from(
    outputs,
    (own, state) => 2 * state * classes + (own.length > 0 ? 1 : 0),
  );
  for (let at = 0; at < target.length; at += 1) target[at] = steps[target[at] ?? 0] ?? 0;
  return { next: target, outputs };
}

function growTree(keywords: readonly string[], classOf: Uint16Array): TreeNode {
  const root: TreeNode = { children: new Map(), state: 0, keyword: -1 };
  keywords.forEach((keyword, id) => {
    let node = root;
    for (let index = 0; index < keyword.length; index += 1) {
      const klass = classOf[keyword.charCodeAt(index)] ?? 0;
      let child = node.children.get(klass);
      if (child === undefined) {
        child = { children: new Map(), state: 0, keyword: -1 };
        node.children.set(klass, child);
      }
      node = child;
    }
    if (node.keyword >= 0) throw new Error(`keyword given twice: ${keyword}`);
    node.keyword = id;
  });
  return root;
}

/** All nodes breadth first: a state's suffix is shorter than it, so it comes before. */
function numberNodes(root: TreeNode): TreeNode[] {
  const nodes = [root];
  for (let state = 0; state < nodes.length; state += 1) {
    const node = nodes[state];
    if (node === undefined) continue;
    node.state = state;
    nodes.push(...node.children.values());
  }
  return nodes;
}
