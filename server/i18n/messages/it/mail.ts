// isomorphic
import type { Message } from "@/server/i18n/translate";
import type { mail as en } from "../en/mail";

export const mail = {
  "created.attendee.subject": "Confermata: {title}, {when}",
  "created.attendee.heading": "La Sua prenotazione è confermata",
  "created.attendee.intro": "Incontrerà {host}. L’invito allegato aggiunge l’incontro al Suo calendario.",
  "created.guest.intro":
    "{attendee} ha prenotato questo incontro con {host} e ha aggiunto anche Lei. L’invito allegato lo aggiunge al Suo calendario.",
  "created.host.subject": "Nuova prenotazione: {attendee}, {when}",
  "created.host.heading": "Nuova prenotazione",
  "created.host.intro": "{attendee} ha prenotato {eventType}.",

  "requested.attendee.subject": "In attesa di conferma: {title}, {when}",
  "requested.attendee.heading": "In attesa di conferma",
  "requested.attendee.intro": "{host} deve ancora confermare questo orario. Appena lo farà, riceverà un’e-mail.",
  "requested.guest.intro":
    "{attendee} ha chiesto questo orario a {host} e ha aggiunto anche Lei. Riceverà un’e-mail appena {host} confermerà.",
  "requested.host.subject": "Da confermare o rifiutare: {attendee}, {when}",
  "requested.host.heading": "Da confermare o rifiutare",
  "requested.host.intro": "{attendee} chiede questo orario. L’incontro si terrà solo con la Sua conferma.",

  "confirmed.attendee.subject": "Confermata: {title}, {when}",
  "confirmed.attendee.heading": "La Sua prenotazione è confermata",
  "confirmed.attendee.intro": "{host} ha confermato questo orario. L’invito allegato aggiunge l’incontro al Suo calendario.",
  "confirmed.guest.intro":
    "{host} ha confermato questo incontro con {attendee} e con Lei. L’invito allegato lo aggiunge al Suo calendario.",
  "confirmed.host.subject": "Confermata: {attendee}, {when}",
  "confirmed.host.heading": "Prenotazione confermata",
  "confirmed.host.intro": "{attendee} sa che l’incontro si terrà.",

  "rejected.attendee.subject": "Rifiutata: {title}, {when}",
  "rejected.attendee.heading": "La Sua richiesta è stata rifiutata",
  "rejected.attendee.intro": "{host} non può a questo orario. Può chiederne un altro.",
  "rejected.guest.intro": "{host} non può all’orario chiesto da {attendee}.",
  "rejected.host.subject": "Rifiutata: {attendee}, {when}",
  "rejected.host.heading": "Richiesta rifiutata",
  "rejected.host.intro": "{attendee} sa che l’incontro non si terrà.",

  "rescheduled.attendee.subject": "Nuovo orario: {title}, {when}",
  "rescheduled.attendee.heading": "La Sua prenotazione ha un nuovo orario",
  "rescheduled.attendee.intro": "L’invito allegato sostituisce quello nel Suo calendario.",
  "rescheduled.guest.intro":
    "L’incontro tra {attendee} e {host} è stato spostato. L’invito allegato sostituisce quello nel Suo calendario.",
  "rescheduled.host.subject": "Nuovo orario: {attendee}, {when}",
  "rescheduled.host.heading": "Una prenotazione ha un nuovo orario",
  "rescheduled.host.intro": "La prenotazione di {attendee} è stata spostata.",

  "cancelled.attendee.subject": "Annullata: {title}, {when}",
  "cancelled.attendee.heading": "Questa prenotazione è annullata",
  "cancelled.attendee.intro": "Il file allegato la toglie dal Suo calendario.",
  "cancelled.guest.intro": "L’incontro tra {attendee} e {host} non si terrà. Il file allegato lo toglie dal Suo calendario.",
  "cancelled.host.subject": "Annullata: {attendee}, {when}",
  "cancelled.host.heading": "Questa prenotazione è annullata",
  "cancelled.host.intro": "L’orario è di nuovo libero.",

  "reschedule_requested.attendee.subject": "Scelga un nuovo orario: {title}",
  "reschedule_requested.attendee.heading": "Scelga un nuovo orario",
  "reschedule_requested.attendee.intro": "{host} non può all’orario qui sotto e Le chiede di sceglierne un altro.",
  "reschedule_requested.guest.intro": "{host} non può all’orario qui sotto e ha chiesto a {attendee} di sceglierne un altro.",
  "reschedule_requested.host.subject": "Nuovo orario richiesto: {attendee}, {when}",
  "reschedule_requested.host.heading": "Ha chiesto un nuovo orario",
  "reschedule_requested.host.intro": "È stato chiesto a {attendee} di scegliere un altro orario. L’orario qui sotto è annullato.",

  "attendee_added.attendee.subject": "Confermata: {title}, {when}",
  "attendee_added.attendee.heading": "Il Suo posto è confermato",
  "attendee_added.attendee.intro": "Incontrerà {host}. L’invito allegato aggiunge l’incontro al Suo calendario.",
  "attendee_added.guest.intro": "Ora partecipa a questo incontro con {host}. L’invito allegato lo aggiunge al Suo calendario.",
  "attendee_added.host.subject": "Nuova partecipazione: {attendee}, {when}",
  "attendee_added.host.heading": "Nuova partecipazione",
  "attendee_added.host.intro": "{attendee} partecipa ora a questa prenotazione.",

  "seat_cancelled.attendee.subject": "Annullata: {title}, {when}",
  "seat_cancelled.attendee.heading": "Il Suo posto è annullato",
  "seat_cancelled.attendee.intro": "Il file allegato toglie l’incontro dal Suo calendario.",
  "seat_cancelled.guest.intro": "Il file allegato toglie l’incontro dal Suo calendario.",
  "seat_cancelled.host.subject": "Posto annullato: {attendee}, {when}",
  "seat_cancelled.host.heading": "Un posto è stato annullato",
  "seat_cancelled.host.intro": "{attendee} non verrà. La prenotazione resta per gli altri.",

  "kept.intro": "Ha un altro posto in questo appuntamento e lo mantiene: resta nel Suo calendario.",

  "moved.attendee.subject": "Orario precedente annullato: {title}, {when}",
  "moved.attendee.heading": "Il Suo orario precedente è annullato",
  "moved.attendee.intro":
    "Ora ha un altro orario, indicato in un’e-mail a parte. Il file allegato toglie il precedente dal Suo calendario.",
  "moved.guest.intro": "{attendee} e {host} hanno ora un altro orario. Il file allegato toglie il precedente dal Suo calendario.",
  "moved.host.subject": "Spostata: {attendee}, {when}",
  "moved.host.heading": "Una persona ha un altro orario",
  "moved.host.intro": "{attendee} è passato a un altro orario, indicato in un’e-mail a parte.",

  "location_changed.attendee.subject": "Nuovo luogo: {title}, {when}",
  "location_changed.attendee.heading": "Il luogo è cambiato",
  "location_changed.attendee.intro": "Data e ora restano invariate.",
  "location_changed.guest.intro": "Data e ora restano invariate.",
  "location_changed.host.subject": "Nuovo luogo: {attendee}, {when}",
  "location_changed.host.heading": "Il luogo è cambiato",
  "location_changed.host.intro": "Data e ora restano invariate.",

  "reassigned.attendee.subject": "Nuovo referente: {title}, {when}",
  "reassigned.attendee.heading": "La Sua prenotazione ha un nuovo referente",
  "reassigned.attendee.intro": "Incontrerà {host}. Data e ora restano invariate. L’invito allegato sostituisce quello nel Suo calendario.",
  "reassigned.guest.intro":
    "{attendee} e Lei incontrerete {host}. Data e ora restano invariate. L’invito allegato sostituisce quello nel Suo calendario.",
  "reassigned.host.subject": "Nuovo referente: {attendee}, {when}",
  "reassigned.host.heading": "Questa prenotazione ha un nuovo referente",
  "reassigned.host.intro": "La prenotazione di {attendee} è ora con {host}.",
  "unassigned.host.subject": "Affidata ad altri: {attendee}, {when}",
  "unassigned.host.heading": "Questa prenotazione è ora affidata ad altri",
  "unassigned.host.intro": "{host} incontra {attendee} al Suo posto. Il file allegato toglie l’incontro dal Suo calendario.",

  "series.when": {
    one: "{when} e {count} altra data",
    many: "{when} e {count} di altre date",
    other: "{when} e altre {count} date",
  },

  "code.subject": "{code} è il Suo codice per prenotare {title}",
  "code.meeting": "un appuntamento",
  "code.preview": "Il Suo codice è {code}.",
  "code.heading": "Confermi il Suo indirizzo e-mail",
  "code.intro": "Inserisca questo codice nella pagina di prenotazione: {code}",
  "code.footer": {
    one: "Il codice vale {count} minuto. Se non sta prenotando nulla, ignori questa e-mail.",
    many: "Il codice vale {count} di minuti. Se non sta prenotando nulla, ignori questa e-mail.",
    other: "Il codice vale {count} minuti. Se non sta prenotando nulla, ignori questa e-mail.",
  },

  "badge.confirmed": "Confermata",
  "badge.pending": "In attesa di conferma",
  "badge.moved": "Nuovo orario",
  "badge.place": "Nuovo luogo",
  "badge.host": "Nuovo referente",
  "badge.cancelled": "Annullata",
  "badge.declined": "Rifiutata",
  "badge.action": "Risposta richiesta",

  "row.who": "Chi",
  "row.where": "Dove",
  "row.notes": "Note",
  "row.reason": "Motivo",
  "row.cancelledBy": "Annullata da",
  "row.series": "Tutte le date",
  "row.former": "In precedenza {when}",
  "role.host": "Organizza",
  "role.guest": "Ospite",
  "where.noLink": "Non viene creato alcun link: concordate tra voi come incontrarvi",
  "where.video": "Videochiamata",
  "answer.yes": "Sì",
  "answer.no": "No",
  someone: "Una persona",

  "action.reschedule": "Spostare",
  "action.cancel": "Annullare la prenotazione",
  "action.view": "Vedere la prenotazione",
  "action.confirm": "Confermare",
  "action.decline": "Rifiutare",
  "action.chooseTime": "Scegliere un nuovo orario",
  "action.bookAgain": "Prenotare un altro orario",

  "footer.why.attendee": "Riceve questa e-mail perché partecipa a una prenotazione con {host}.",
  "footer.why.host": "Riceve questa e-mail perché organizza questo incontro.",
} as const satisfies Record<keyof typeof en, Message>;
