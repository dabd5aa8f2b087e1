/** Version of the price table; any change of a price raises it. */
export const pricingVersion = 1;
