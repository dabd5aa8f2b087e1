/** What is left to take out of the containers of one artefact. */
export type OpeningBudget = { bytes: number; files: number };
