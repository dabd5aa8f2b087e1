/** What an unlimited balance reads, so that clients that only look at the total keep working. */
export const unlimitedCredits = 999_999_999;
