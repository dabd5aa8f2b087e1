/** Whether PostgreSQL refused a row because another holds its place. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
