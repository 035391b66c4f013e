/** No agency's name is longer; what is longer is no name. */
export const LONGEST_NAME = 255;
export const MOST_ALIASES = 100;
