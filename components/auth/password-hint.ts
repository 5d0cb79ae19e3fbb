/** What a new password has to be, below its field. */
export const PASSWORD_HINT = "At least 10 characters. A few words that nobody would guess are easy to keep.";
export const ADMIN_PASSWORD_HINT = "At least 15 characters, with upper and lower case letters and a digit: it administers this instance.";
