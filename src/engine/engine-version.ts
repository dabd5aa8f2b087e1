/** Version of the engine's code: views, matching, scoring. Raised when the same rules may answer differently. */
export const engineVersion = '1.0.0';
