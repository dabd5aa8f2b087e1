/** The text of a file by its full path; null where there is none. From the disk, or from a commit. */
export type ReadText = (location: string) => Promise<string | null>;
