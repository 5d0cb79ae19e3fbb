// isomorphic

/** Why somebody is away, as documented; `emoji` is what a booking page shows. */
export const OOO_REASONS = [
  { value: "unspecified", label: "Unspecified", emoji: "🕚" },
  { value: "vacation", label: "Vacation", emoji: "🌴" },
  { value: "travel", label: "Travel", emoji: "✈️" },
  { value: "sick", label: "Sick leave", emoji: "🤒" },
  { value: "public_holiday", label: "Public holiday", emoji: "🎉" },
] as const;
