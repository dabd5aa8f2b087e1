/** The one name of our check run; a required check is set up by it. */
export const checkName = 'Skillgate';
