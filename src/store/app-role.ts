/** The role all queries run as: no superuser, no row-level-security bypass, no UPDATE or DELETE on the ledger. */
export const appRole = 'skillgate_app';
