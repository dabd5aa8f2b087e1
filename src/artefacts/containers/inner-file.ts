/** A file inside of another, by its path there: `inner.zip!run.sh`. */
export type InnerFile = { readonly path: string; readonly bytes: Uint8Array };
