"use client";

import { whenOpen } from "../ui/later";

// Forms that few bookings need: loaded when they open.
export const AddGuests = whenOpen(() => import("./add-guests").then((file) => file.AddGuests));
export const EditLocation = whenOpen(() => import("./edit-location").then((file) => file.EditLocation));
