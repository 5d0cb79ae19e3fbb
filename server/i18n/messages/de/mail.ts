// isomorphic
import type { Message } from "@/server/i18n/translate";
import type { mail as en } from "../en/mail";

export const mail = {
  "created.attendee.subject": "Bestätigt: {title}, {when}",
  "created.attendee.heading": "Ihr Termin ist bestätigt",
  "created.attendee.intro": "Sie treffen {host}. Die angehängte Einladung trägt den Termin in Ihren Kalender ein.",
  "created.guest.intro":
    "{attendee} hat diesen Termin mit {host} gebucht und Sie hinzugefügt. Die angehängte Einladung trägt ihn in Ihren Kalender ein.",
  "created.host.subject": "Neue Buchung: {attendee}, {when}",
  "created.host.heading": "Neue Buchung",
  "created.host.intro": "{attendee} hat {eventType} gebucht.",

  "requested.attendee.subject": "Noch nicht bestätigt: {title}, {when}",
  "requested.attendee.heading": "Noch nicht bestätigt",
  "requested.attendee.intro": "{host} muss diese Zeit noch bestätigen. Sobald das geschieht, erhalten Sie eine E-Mail.",
  "requested.guest.intro":
    "{attendee} hat {host} um diese Zeit gebeten und Sie hinzugefügt. Sie erhalten eine E-Mail, sobald der Termin bestätigt ist ({host}).",
  "requested.host.subject": "Bestätigen oder ablehnen: {attendee}, {when}",
  "requested.host.heading": "Bestätigen oder ablehnen",
  "requested.host.intro": "{attendee} bittet um diese Zeit. Der Termin findet nur statt, wenn Sie ihn bestätigen.",

  "confirmed.attendee.subject": "Bestätigt: {title}, {when}",
  "confirmed.attendee.heading": "Ihr Termin ist bestätigt",
  "confirmed.attendee.intro": "{host} hat diese Zeit bestätigt. Die angehängte Einladung trägt den Termin in Ihren Kalender ein.",
  "confirmed.guest.intro":
    "{host} hat diesen Termin mit {attendee} und Ihnen bestätigt. Die angehängte Einladung trägt ihn in Ihren Kalender ein.",
  "confirmed.host.subject": "Bestätigt: {attendee}, {when}",
  "confirmed.host.heading": "Termin bestätigt",
  "confirmed.host.intro": "{attendee} wurde benachrichtigt, dass der Termin stattfindet.",

  "rejected.attendee.subject": "Abgelehnt: {title}, {when}",
  "rejected.attendee.heading": "Ihre Anfrage wurde abgelehnt",
  "rejected.attendee.intro": "{host} hat zu dieser Zeit keine Möglichkeit. Sie können um eine andere bitten.",
  "rejected.guest.intro": "{host} hat zu der Zeit, um die {attendee} gebeten hat, keine Möglichkeit.",
  "rejected.host.subject": "Abgelehnt: {attendee}, {when}",
  "rejected.host.heading": "Anfrage abgelehnt",
  "rejected.host.intro": "{attendee} wurde benachrichtigt, dass der Termin nicht stattfindet.",

  "rescheduled.attendee.subject": "Neue Zeit: {title}, {when}",
  "rescheduled.attendee.heading": "Ihr Termin hat eine neue Zeit",
  "rescheduled.attendee.intro": "Die angehängte Einladung ersetzt die bisherige in Ihrem Kalender.",
  "rescheduled.guest.intro":
    "Der Termin von {attendee} und {host} wurde verschoben. Die angehängte Einladung ersetzt die bisherige in Ihrem Kalender.",
  "rescheduled.host.subject": "Neue Zeit: {attendee}, {when}",
  "rescheduled.host.heading": "Ein Termin hat eine neue Zeit",
  "rescheduled.host.intro": "Der Termin mit {attendee} wurde verschoben.",

  "cancelled.attendee.subject": "Abgesagt: {title}, {when}",
  "cancelled.attendee.heading": "Dieser Termin ist abgesagt",
  "cancelled.attendee.intro": "Die angehängte Datei entfernt ihn aus Ihrem Kalender.",
  "cancelled.guest.intro": "Der Termin von {attendee} und {host} findet nicht statt. Die angehängte Datei entfernt ihn aus Ihrem Kalender.",
  "cancelled.host.subject": "Abgesagt: {attendee}, {when}",
  "cancelled.host.heading": "Dieser Termin ist abgesagt",
  "cancelled.host.intro": "Die Zeit ist wieder frei.",

  "reschedule_requested.attendee.subject": "Bitte wählen Sie eine neue Zeit: {title}",
  "reschedule_requested.attendee.heading": "Bitte wählen Sie eine neue Zeit",
  "reschedule_requested.attendee.intro": "{host} ist zur unten genannten Zeit verhindert und bittet Sie, eine andere zu wählen.",
  "reschedule_requested.guest.intro": "{host} ist zur unten genannten Zeit verhindert und hat {attendee} gebeten, eine andere zu wählen.",
  "reschedule_requested.host.subject": "Neue Zeit erbeten: {attendee}, {when}",
  "reschedule_requested.host.heading": "Sie haben um eine neue Zeit gebeten",
  "reschedule_requested.host.intro": "{attendee} wurde gebeten, eine andere Zeit zu wählen. Die unten genannte Zeit ist abgesagt.",

  "attendee_added.attendee.subject": "Bestätigt: {title}, {when}",
  "attendee_added.attendee.heading": "Ihr Platz ist bestätigt",
  "attendee_added.attendee.intro": "Sie treffen {host}. Die angehängte Einladung trägt den Termin in Ihren Kalender ein.",
  "attendee_added.guest.intro":
    "Sie wurden zu diesem Termin mit {host} hinzugefügt. Die angehängte Einladung trägt ihn in Ihren Kalender ein.",
  "attendee_added.host.subject": "Neue Teilnahme: {attendee}, {when}",
  "attendee_added.host.heading": "Neue Teilnahme",
  "attendee_added.host.intro": "{attendee} nimmt jetzt an diesem Termin teil.",

  "seat_cancelled.attendee.subject": "Abgesagt: {title}, {when}",
  "seat_cancelled.attendee.heading": "Ihr Platz ist abgesagt",
  "seat_cancelled.attendee.intro": "Die angehängte Datei entfernt den Termin aus Ihrem Kalender.",
  "seat_cancelled.guest.intro": "Die angehängte Datei entfernt den Termin aus Ihrem Kalender.",
  "seat_cancelled.host.subject": "Platz abgesagt: {attendee}, {when}",
  "seat_cancelled.host.heading": "Ein Platz wurde abgesagt",
  "seat_cancelled.host.intro": "{attendee} kommt nicht. Für die anderen bleibt der Termin bestehen.",

  "kept.intro": "Sie haben einen weiteren Platz in diesem Termin und behalten ihn: Er bleibt in Ihrem Kalender.",

  "moved.attendee.subject": "Bisherige Zeit abgesagt: {title}, {when}",
  "moved.attendee.heading": "Ihre bisherige Zeit ist abgesagt",
  "moved.attendee.intro":
    "Sie haben jetzt eine andere Zeit; welche, steht in einer eigenen E-Mail. Die angehängte Datei entfernt die bisherige aus Ihrem Kalender.",
  "moved.guest.intro":
    "{attendee} und {host} haben jetzt eine andere Zeit. Die angehängte Datei entfernt die bisherige aus Ihrem Kalender.",
  "moved.host.subject": "Verschoben: {attendee}, {when}",
  "moved.host.heading": "Eine Person hat eine andere Zeit",
  "moved.host.intro": "{attendee} hat zu einer anderen Zeit gewechselt; welche, steht in einer eigenen E-Mail.",

  "location_changed.attendee.subject": "Neuer Ort: {title}, {when}",
  "location_changed.attendee.heading": "Der Ort hat sich geändert",
  "location_changed.attendee.intro": "Datum und Uhrzeit bleiben gleich.",
  "location_changed.guest.intro": "Datum und Uhrzeit bleiben gleich.",
  "location_changed.host.subject": "Neuer Ort: {attendee}, {when}",
  "location_changed.host.heading": "Der Ort hat sich geändert",
  "location_changed.host.intro": "Datum und Uhrzeit bleiben gleich.",

  "reassigned.attendee.subject": "Neue Ansprechperson: {title}, {when}",
  "reassigned.attendee.heading": "Ihr Termin hat eine neue Ansprechperson",
  "reassigned.attendee.intro":
    "Sie treffen {host}. Datum und Uhrzeit bleiben gleich. Die angehängte Einladung ersetzt die bisherige in Ihrem Kalender.",
  "reassigned.guest.intro":
    "{attendee} und Sie treffen {host}. Datum und Uhrzeit bleiben gleich. Die angehängte Einladung ersetzt die bisherige in Ihrem Kalender.",
  "reassigned.host.subject": "Neue Ansprechperson: {attendee}, {when}",
  "reassigned.host.heading": "Dieser Termin hat eine neue Ansprechperson",
  "reassigned.host.intro": "Für den Termin mit {attendee} ist jetzt zuständig: {host}.",
  "unassigned.host.subject": "Abgegeben: {attendee}, {when}",
  "unassigned.host.heading": "Diesen Termin hat jetzt jemand anderes",
  "unassigned.host.intro": "{host} trifft {attendee} an Ihrer Stelle. Die angehängte Datei entfernt den Termin aus Ihrem Kalender.",

  "series.when": { one: "{when} und {count} weiterer Termin", other: "{when} und {count} weitere Termine" },

  "code.subject": "{code} ist Ihr Code für die Buchung von {title}",
  "code.meeting": "einen Termin",
  "code.preview": "Ihr Code lautet {code}.",
  "code.heading": "Bestätigen Sie Ihre E-Mail-Adresse",
  "code.intro": "Geben Sie diesen Code auf der Buchungsseite ein: {code}",
  "code.footer": {
    one: "Der Code gilt {count} Minute. Wenn Sie nichts buchen, ignorieren Sie diese E-Mail.",
    other: "Der Code gilt {count} Minuten. Wenn Sie nichts buchen, ignorieren Sie diese E-Mail.",
  },

  "badge.confirmed": "Bestätigt",
  "badge.pending": "Noch nicht bestätigt",
  "badge.moved": "Neue Zeit",
  "badge.place": "Neuer Ort",
  "badge.host": "Neue Ansprechperson",
  "badge.cancelled": "Abgesagt",
  "badge.declined": "Abgelehnt",
  "badge.action": "Antwort nötig",

  "row.who": "Wer",
  "row.where": "Wo",
  "row.notes": "Notizen",
  "row.reason": "Grund",
  "row.cancelledBy": "Abgesagt von",
  "row.series": "Alle Termine",
  "row.former": "Bisher {when}",
  "role.host": "lädt ein",
  "role.guest": "Gast",
  "where.noLink": "Ein Link wird dafür nicht erstellt: Verabreden Sie miteinander, wie Sie sich treffen",
  "where.video": "Videoanruf",
  "answer.yes": "Ja",
  "answer.no": "Nein",
  someone: "Eine teilnehmende Person",

  "action.reschedule": "Verschieben",
  "action.cancel": "Termin absagen",
  "action.view": "Termin ansehen",
  "action.confirm": "Bestätigen",
  "action.decline": "Ablehnen",
  "action.chooseTime": "Neue Zeit wählen",
  "action.bookAgain": "Anderen Termin buchen",

  "footer.why.attendee": "Sie erhalten diese E-Mail, weil Sie an einem Termin mit {host} teilnehmen.",
  "footer.why.host": "Sie erhalten diese E-Mail, weil Sie zu diesem Termin einladen.",
} as const satisfies Record<keyof typeof en, Message>;
