/** Where the product is described when no server address is known. */
export const productUrl = 'https://github.com/your-org/skillgate';
