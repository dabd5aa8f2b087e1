/** How long the secret before a rotation still counts. */
export const previousSecretMs = 24 * 3_600_000;
