/** Which language a visitor has chosen at the foot of a public page. */
export const LANGUAGE_COOKIE = "kairos-language";
