/** The organization of the operator; the bootstrap key belongs to it. */
export const operatorId = 'org_operator';
