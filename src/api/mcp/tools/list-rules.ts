import { z } from 'zod';
import { Category } from '../../../contract/category.ts';
import { listRules as list } from '../../../use-cases/list-rules.ts';
import { defineTool } from '../define-tool.ts';

export const listRules = defineTool({
  name: 'list_rules',
  title: 'List rules',
  description: 'The catalogue of rules in short; get_rule gives one in full.',
  input: z.object({
    category: Category.optional(),
    query: z.string().max(200).optional().describe('Words in the id, title or reason of a rule'),
    limit: z.int().min(1).max(100).default(20),
    offset: z.int().min(0).default(0),
  }),
  effect: 'reads',
  evidence: [],
  handle: (_call, { category, query = '', limit, offset }) => {
    const words = query.toLowerCase().split(/\s+/);
    const found = list().filter((rule) => {
      const text = `${rule.id} ${rule.title} ${rule.why}`.toLowerCase();
      const isWanted = category === undefined || rule.category === category;
      return isWanted && words.every((word) => text.includes(word));
    });
    const rules = found
      .slice(offset, offset + limit)
      .map(({ id, title, severity, category, layer, lane, why, fix }) => ({
        ...{ id, title, severity, category, layer, lane, why, fix },
      }));
    return Promise.resolve({
      rules,
      total: found.length,
      hasMore: offset + rules.length < found.length,
    });
  },
});
