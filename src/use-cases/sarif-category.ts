/** The one category of all uploads: GitHub orphans the alerts of any other. */
export const sarifCategory = 'skillgate/';
