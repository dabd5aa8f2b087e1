import fc, { type Arbitrary } from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** Values that a JSON schema of our OpenAPI document allows. Knows the keywords these schemas use, and throws at others. */
export function arbitraryOfSchema(schema: Schema): Arbitrary<unknown> {
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) {
    return fc.oneof(...choices.map((choice) => arbitraryOfSchema(choice as Schema)));
  }
  switch (schema['type']) {
    case 'string':
      return strings(schema);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer(range(schema));
    case 'number':
      return fc.double({ ...range(schema), noNaN: true });
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOfSchema((schema['items'] ?? {}) as Schema), {
        minLength: Number(schema['minItems'] ?? 0),
        maxLength: Math.min(4, Number(schema['maxItems'] ?? 4)),
      });
    case 'object':
      return objects(schema);
    case undefined:
      return fc.jsonValue();
    default:
      throw new Error(`no values for ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

/** Expiries of the product may lie a year ahead. */
function inSomeMonths(): Date {
  return new Date(Date.now() + 300 * 86_400_000);
}

function strings(schema: Schema): Arbitrary<string> {
  if (schema['format'] === 'date-time') {
    return fc
      .date({ min: new Date('2020-01-01'), max: inSomeMonths(), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  const minLength = Number(schema['minLength'] ?? 0);
  const maxLength = Math.min(minLength + 40, Number(schema['maxLength'] ?? minLength + 40));
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.string({ minLength, maxLength, unit: 'binary' }).filter((text) => text.length <= maxLength),
  );
}

function range(schema: Schema): { readonly min: number; readonly max: number } {
  const limit = 2 ** 31 - 1;
  return {
    min: Math.max(-limit, Number(schema['minimum'] ?? -limit)),
    max: Math.min(limit, Number(schema['maximum'] ?? limit)),
  };
}

function objects(schema: Schema): Arbitrary<Record<string, unknown>> {
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  const required = (schema['required'] ?? []) as string[];
  return fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [name, arbitraryOfSchema(inner)]),
    ),
    { requiredKeys: required.filter((name) => name in properties) },
  );
}
