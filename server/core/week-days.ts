// isomorphic

/** The days of the week by their English names, from Sunday, as the API and the database have them. */
export const WEEK_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
