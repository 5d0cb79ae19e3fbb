import { renderTemplate } from "./template";

/** The documented wrapper of most payloads. */
export interface Wrapped {
  triggerEvent: string;
  createdAt: string;
  payload: object;
}

/** What is sent: the documented body, or what the webhook's own template makes of the variables. */
export function bodyFor(webhook: { payloadTemplate: string | null }, wrapped: Wrapped, variables: object): string {
  const { triggerEvent, createdAt } = wrapped;
  if (webhook.payloadTemplate === null) return JSON.stringify(wrapped);
  return renderTemplate(webhook.payloadTemplate, { ...variables, triggerEvent, createdAt });
}
