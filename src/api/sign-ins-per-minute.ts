/** `POST /v1/auth/*` per client address (Public API contract, section 3). */
export const signInsPerMinute = 20;
