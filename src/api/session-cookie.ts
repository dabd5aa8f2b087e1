/** Name of the cookie that holds a dashboard session. */
export const sessionCookie = 'skillgate_session';
