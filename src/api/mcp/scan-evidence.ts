/** Fields of a scan and of its findings that quote what was scanned; names of files are their author's words too. */
export const scanEvidence: readonly string[] = ['excerpt', 'file', 'path', 'note', 'warnings'];
