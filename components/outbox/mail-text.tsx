/** Splits at web addresses, which become the odd parts. */
const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** The plain-text form; its web addresses work, so that the whole journey can be walked without a mail server. */
export function MailText({ text }: { text: string }) {
  return (
    <pre className="whitespace-pre-wrap break-words rounded-lg border border-subtle p-5 font-sans text-sm leading-6">
      {text.split(ADDRESS).map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text that never changes
          <a key={index} href={part} target="_blank" rel="noopener noreferrer" className="text-emphasis underline underline-offset-2">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}
