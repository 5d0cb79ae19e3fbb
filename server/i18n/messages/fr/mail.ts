// isomorphic
import type { Message } from "@/server/i18n/translate";
import type { mail as en } from "../en/mail";

export const mail = {
  "created.attendee.subject": "Confirmé : {title}, {when}",
  "created.attendee.heading": "Votre rendez-vous est confirmé",
  "created.attendee.intro": "Vous rencontrez {host}. L’invitation jointe l’ajoute à votre calendrier.",
  "created.guest.intro":
    "{attendee} a réservé ce rendez-vous avec {host} et vous y a ajouté. L’invitation jointe l’ajoute à votre calendrier.",
  "created.host.subject": "Nouvelle réservation : {attendee}, {when}",
  "created.host.heading": "Nouvelle réservation",
  "created.host.intro": "{attendee} a réservé {eventType}.",

  "requested.attendee.subject": "En attente de confirmation : {title}, {when}",
  "requested.attendee.heading": "En attente de confirmation",
  "requested.attendee.intro": "{host} doit encore confirmer cet horaire. Vous recevrez alors un e-mail.",
  "requested.guest.intro":
    "{attendee} a demandé cet horaire à {host} et vous y a ajouté. Vous recevrez un e-mail dès sa confirmation ({host}).",
  "requested.host.subject": "À confirmer ou refuser : {attendee}, {when}",
  "requested.host.heading": "À confirmer ou refuser",
  "requested.host.intro": "{attendee} demande cet horaire. Le rendez-vous n’aura lieu que si vous le confirmez.",

  "confirmed.attendee.subject": "Confirmé : {title}, {when}",
  "confirmed.attendee.heading": "Votre rendez-vous est confirmé",
  "confirmed.attendee.intro": "{host} a confirmé cet horaire. L’invitation jointe l’ajoute à votre calendrier.",
  "confirmed.guest.intro": "{host} a confirmé ce rendez-vous avec {attendee} et vous. L’invitation jointe l’ajoute à votre calendrier.",
  "confirmed.host.subject": "Confirmé : {attendee}, {when}",
  "confirmed.host.heading": "Rendez-vous confirmé",
  "confirmed.host.intro": "{attendee} a été informé que le rendez-vous a lieu.",

  "rejected.attendee.subject": "Refusé : {title}, {when}",
  "rejected.attendee.heading": "Votre demande a été refusée",
  "rejected.attendee.intro": "Cet horaire ne convient pas à {host}. Vous pouvez en demander un autre.",
  "rejected.guest.intro": "L’horaire demandé par {attendee} ne convient pas à {host}.",
  "rejected.host.subject": "Refusé : {attendee}, {when}",
  "rejected.host.heading": "Demande refusée",
  "rejected.host.intro": "{attendee} a été informé que le rendez-vous n’a pas lieu.",

  "rescheduled.attendee.subject": "Nouvel horaire : {title}, {when}",
  "rescheduled.attendee.heading": "Votre rendez-vous a un nouvel horaire",
  "rescheduled.attendee.intro": "L’invitation jointe remplace celle de votre calendrier.",
  "rescheduled.guest.intro":
    "Le rendez-vous de {attendee} et {host} a été déplacé. L’invitation jointe remplace celle de votre calendrier.",
  "rescheduled.host.subject": "Nouvel horaire : {attendee}, {when}",
  "rescheduled.host.heading": "Un rendez-vous a un nouvel horaire",
  "rescheduled.host.intro": "Le rendez-vous de {attendee} a été déplacé.",

  "cancelled.attendee.subject": "Annulé : {title}, {when}",
  "cancelled.attendee.heading": "Ce rendez-vous est annulé",
  "cancelled.attendee.intro": "Le fichier joint le retire de votre calendrier.",
  "cancelled.guest.intro": "Le rendez-vous de {attendee} et {host} n’a pas lieu. Le fichier joint le retire de votre calendrier.",
  "cancelled.host.subject": "Annulé : {attendee}, {when}",
  "cancelled.host.heading": "Ce rendez-vous est annulé",
  "cancelled.host.intro": "L’horaire est de nouveau libre.",

  "reschedule_requested.attendee.subject": "Veuillez choisir un nouvel horaire : {title}",
  "reschedule_requested.attendee.heading": "Veuillez choisir un nouvel horaire",
  "reschedule_requested.attendee.intro": "L’horaire ci-dessous ne convient plus à {host}, qui vous prie d’en choisir un autre.",
  "reschedule_requested.guest.intro": "L’horaire ci-dessous ne convient plus à {host}, qui a prié {attendee} d’en choisir un autre.",
  "reschedule_requested.host.subject": "Nouvel horaire demandé : {attendee}, {when}",
  "reschedule_requested.host.heading": "Vous avez demandé un nouvel horaire",
  "reschedule_requested.host.intro": "Un autre horaire a été demandé à {attendee}. L’horaire ci-dessous est annulé.",

  "attendee_added.attendee.subject": "Confirmé : {title}, {when}",
  "attendee_added.attendee.heading": "Votre place est confirmée",
  "attendee_added.attendee.intro": "Vous rencontrez {host}. L’invitation jointe ajoute le rendez-vous à votre calendrier.",
  "attendee_added.guest.intro": "Vous participez désormais à ce rendez-vous avec {host}. L’invitation jointe l’ajoute à votre calendrier.",
  "attendee_added.host.subject": "Nouvelle participation : {attendee}, {when}",
  "attendee_added.host.heading": "Nouvelle participation",
  "attendee_added.host.intro": "{attendee} participe désormais à ce rendez-vous.",

  "seat_cancelled.attendee.subject": "Annulé : {title}, {when}",
  "seat_cancelled.attendee.heading": "Votre place est annulée",
  "seat_cancelled.attendee.intro": "Le fichier joint retire le rendez-vous de votre calendrier.",
  "seat_cancelled.guest.intro": "Le fichier joint retire le rendez-vous de votre calendrier.",
  "seat_cancelled.host.subject": "Place annulée : {attendee}, {when}",
  "seat_cancelled.host.heading": "Une place a été annulée",
  "seat_cancelled.host.intro": "{attendee} ne vient pas. Le rendez-vous est maintenu pour les autres.",

  "kept.intro": "Vous avez une autre place à ce rendez-vous et la gardez : il reste dans votre agenda.",

  "moved.attendee.subject": "Ancien horaire annulé : {title}, {when}",
  "moved.attendee.heading": "Votre ancien horaire est annulé",
  "moved.attendee.intro":
    "Vous avez maintenant un autre horaire, indiqué dans un e-mail séparé. Le fichier joint retire l’ancien de votre calendrier.",
  "moved.guest.intro": "{attendee} et {host} ont maintenant un autre horaire. Le fichier joint retire l’ancien de votre calendrier.",
  "moved.host.subject": "Déplacé : {attendee}, {when}",
  "moved.host.heading": "Une personne a changé d’horaire",
  "moved.host.intro": "{attendee} a choisi un autre horaire, indiqué dans un e-mail séparé.",

  "location_changed.attendee.subject": "Nouveau lieu : {title}, {when}",
  "location_changed.attendee.heading": "Le lieu a changé",
  "location_changed.attendee.intro": "La date et l’heure restent les mêmes.",
  "location_changed.guest.intro": "La date et l’heure restent les mêmes.",
  "location_changed.host.subject": "Nouveau lieu : {attendee}, {when}",
  "location_changed.host.heading": "Le lieu a changé",
  "location_changed.host.intro": "La date et l’heure restent les mêmes.",

  "reassigned.attendee.subject": "Nouvel hôte : {title}, {when}",
  "reassigned.attendee.heading": "Votre rendez-vous a un nouvel hôte",
  "reassigned.attendee.intro":
    "Vous rencontrez {host}. La date et l’heure restent les mêmes. L’invitation jointe remplace celle de votre calendrier.",
  "reassigned.guest.intro":
    "{attendee} et vous rencontrez {host}. La date et l’heure restent les mêmes. L’invitation jointe remplace celle de votre calendrier.",
  "reassigned.host.subject": "Nouvel hôte : {attendee}, {when}",
  "reassigned.host.heading": "Ce rendez-vous a un nouvel hôte",
  "reassigned.host.intro": "Le rendez-vous de {attendee} est maintenant avec {host}.",
  "unassigned.host.subject": "Confié à un autre hôte : {attendee}, {when}",
  "unassigned.host.heading": "Ce rendez-vous a été confié à quelqu’un d’autre",
  "unassigned.host.intro": "{host} rencontre {attendee} à votre place. Le fichier joint retire le rendez-vous de votre calendrier.",

  "series.when": {
    one: "{when} et {count} autre date",
    many: "{when} et {count} d’autres dates",
    other: "{when} et {count} autres dates",
  },

  "code.subject": "{code} est votre code pour réserver {title}",
  "code.meeting": "un rendez-vous",
  "code.preview": "Votre code est {code}.",
  "code.heading": "Confirmez votre adresse e-mail",
  "code.intro": "Saisissez ce code sur la page de réservation : {code}",
  "code.footer": {
    one: "Le code est valable {count} minute. Si vous ne réservez rien, ignorez cet e-mail.",
    many: "Le code est valable {count} de minutes. Si vous ne réservez rien, ignorez cet e-mail.",
    other: "Le code est valable {count} minutes. Si vous ne réservez rien, ignorez cet e-mail.",
  },

  "badge.confirmed": "Confirmé",
  "badge.pending": "En attente de confirmation",
  "badge.moved": "Nouvel horaire",
  "badge.place": "Nouveau lieu",
  "badge.host": "Nouvel hôte",
  "badge.cancelled": "Annulé",
  "badge.declined": "Refusé",
  "badge.action": "Action requise",

  "row.who": "Qui",
  "row.where": "Où",
  "row.notes": "Notes",
  "row.reason": "Motif",
  "row.cancelledBy": "Annulé par",
  "row.series": "Toutes les dates",
  "row.former": "Auparavant {when}",
  "role.host": "Hôte",
  "role.guest": "Invité",
  "where.noLink": "Aucun lien n’est créé : convenez ensemble de la façon de vous retrouver",
  "where.video": "Appel vidéo",
  "answer.yes": "Oui",
  "answer.no": "Non",
  someone: "Une personne",

  "action.reschedule": "Déplacer",
  "action.cancel": "Annuler le rendez-vous",
  "action.view": "Voir le rendez-vous",
  "action.confirm": "Confirmer",
  "action.decline": "Refuser",
  "action.chooseTime": "Choisir un nouvel horaire",
  "action.bookAgain": "Réserver un autre horaire",

  "footer.why.attendee": "Vous recevez cet e-mail parce que vous participez à un rendez-vous avec {host}.",
  "footer.why.host": "Vous recevez cet e-mail parce que vous êtes l’hôte de ce rendez-vous.",
} as const satisfies Record<keyof typeof en, Message>;
