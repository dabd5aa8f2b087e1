/** Name of the cookie that holds what a browser needs to come back from GitHub with. */
export const signInCookie = 'skillgate_sign_in';
