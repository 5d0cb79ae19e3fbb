import { Alert } from "../ui/alert";

/** Says where new mail goes, and how to have it sent. */
export function MailServerNote({ configured, refusedLately }: { configured: boolean; refusedLately: number }) {
  if (configured && refusedLately > 0) {
    return (
      <Alert tone="attention" title="The mail server refuses mail" className="mb-6">
        <p>
          In the last seven days it refused {refusedLately === 1 ? "one mail" : `${refusedLately} mails`} for good. They are kept here and
          have reached nobody. Open one to see what the server said; where it refuses all of them, look at EMAIL_FROM and the account of the
          mail server.
        </p>
      </Alert>
    );
  }
  if (configured) {
    return (
      <Alert tone="success" className="mb-6">
        A mail server is configured: new mail is sent. What is listed here was kept before and has not been sent.
      </Alert>
    );
  }
  return (
    <Alert title="Mail is not sent yet" className="mb-6">
      <p>No mail server is configured, so mail is kept here and reaches nobody.</p>
      <p className="mt-2">
        Nor can anybody prove an address: whoever books with the address of one of your accounts is let through, where a code would be
        mailed to it otherwise.
      </p>
      <details className="mt-2">
        <summary className="cursor-pointer font-medium">How to send it</summary>
        <p className="mt-2">Set these variables and restart. What is listed here stays here.</p>
        <pre className="mt-2 overflow-x-auto rounded-md bg-default p-3 text-xs leading-5 text-default">
          <code>{EXAMPLE}</code>
        </pre>
      </details>
    </Alert>
  );
}

const EXAMPLE = `EMAIL_SERVER_HOST=smtp.example.com
EMAIL_SERVER_PORT=587
EMAIL_SERVER_USER=user
EMAIL_SERVER_PASSWORD=password
EMAIL_FROM=bookings@example.com
EMAIL_FROM_NAME=Your team

# or, in place of the first four:
EMAIL_SERVER=smtp://user:password@smtp.example.com:587`;
