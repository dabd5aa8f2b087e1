const ENDPOINT = 'https://api.linear.app/graphql';

export class LinearClient {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  async #query<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: this.#key },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(15_000),
    });
    if (!response.ok) throw new Error(`Linear answered ${response.status}`);
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.length) throw new Error(errors.map((error) => error.message).join('; '));
    return data;
  }

  async teams() {
    return this.#query('{ teams { nodes { id key name } } }');
  }

  async search(term: string, state: string) {
    const filter = state === 'any' ? {} : { state: { type: { [state === 'done' ? 'eq' : 'neq']: 'completed' } } };
    return this.#query(
      'query($term: String!, $filter: IssueFilter) { searchIssues(term: $term, filter: $filter, first: 25) { nodes { identifier title url state { name } } } }',
      { term, filter },
    );
  }

  async create(input: { teamId: string; title: string; description?: string }) {
    return this.#query('mutation($input: IssueCreateInput!) { issueCreate(input: $input) { issue { identifier url } } }', { input });
  }
}
