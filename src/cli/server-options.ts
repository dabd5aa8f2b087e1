/** The options of every command that talks to a server. */
export type ServerOptions = { readonly apiUrl?: string; readonly apiKey?: string };
