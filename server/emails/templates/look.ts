/** The look of a letter: inline styles for every reader, classes only for dark mode and small screens. Colours are the product's tokens. */

export type Tone = "success" | "attention" | "error" | "info";

export const TONES: Record<Tone, string> = {
  success: "background:#dcf5e7;color:#116b3c",
  attention: "background:#fdefd5;color:#8a4b08",
  error: "background:#fde3e1;color:#b3261e",
  info: "background:#e3ecfd;color:#1d4fb8",
};

const FONT = "font-family:'Inter Variable',Inter,-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

export const STYLES = {
  page: `margin:0;padding:0;background:#fafafa;color:#3a3a40;${FONT};font-size:15px;line-height:1.5;-webkit-text-size-adjust:100%`,
  preview: "display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:transparent",
  outer: `background:#fafafa;border-collapse:separate;${FONT}`,
  gutter: "padding:40px 16px",
  column: "max-width:560px;margin:0 auto;border-collapse:separate",
  card:
    "background:#ffffff;border:1px solid #e8e8ec;" +
    "border-radius:14px;padding:36px;font-size:15px;line-height:1.5;color:#3a3a40;text-align:start",
  badgeLine: "margin:0 0 14px;line-height:1",
  badge: "display:inline-block;border-radius:999px;padding:5px 10px;font-size:12px;font-weight:600;line-height:16px",
  heading: "margin:0 0 8px;font-size:22px;line-height:1.25;font-weight:650;letter-spacing:-0.018em;color:#111113",
  paragraph: "margin:0 0 12px",
  panel: "margin:24px 0 0;background:#fafafa;border:1px solid #f0f0f2;border-radius:10px;border-collapse:separate",
  leafCell: "padding:18px 0 18px 18px;padding-block:18px;padding-inline:18px 0",
  leaf: "width:56px;background:#ffffff;border:1px solid #e8e8ec;border-radius:10px;border-collapse:separate",
  leafMonth: "padding:7px 4px 0;font-size:12px;line-height:16px;font-weight:500;color:#63636b",
  leafDay: "padding:0 4px 7px;font-size:22px;line-height:26px;font-weight:650;letter-spacing:-0.018em;color:#111113",
  panelText: "padding:18px;font-size:15px;line-height:22px;overflow-wrap:anywhere;word-break:break-word;text-align:start",
  title: "margin:0 0 4px;font-weight:600;color:#111113",
  when: "color:#3a3a40",
  zone: "margin:2px 0 0;font-size:13px;line-height:20px;color:#63636b",
  former: "margin:8px 0 0;font-size:13px;line-height:20px;color:#63636b",
  rows: "margin:16px 0 0;border-collapse:separate",
  label:
    "width:112px;padding:12px 16px 12px 0;padding-block:12px;padding-inline:0 16px;border-bottom:1px solid #f0f0f2;" +
    "font-size:14px;line-height:21px;color:#63636b;text-align:start",
  value:
    "padding:12px 0;border-bottom:1px solid #f0f0f2;" +
    "font-size:14px;line-height:21px;color:#3a3a40;overflow-wrap:anywhere;word-break:break-word;text-align:start",
  note: "color:#63636b",
  link: "color:#111113;text-decoration:underline;text-underline-offset:2px",
  actions: "margin:28px 0 0;font-size:0;line-height:0",
  button:
    "display:inline-block;margin:0 8px 8px 0;margin-inline:0 8px;padding:11px 18px;" +
    "border-radius:8px;font-size:15px;line-height:20px;font-weight:600;text-decoration:none",
  primary: "background:#111113;border:1px solid #111113;color:#ffffff",
  secondary: "background:#ffffff;border:1px solid #d9d9de;color:#111113",
  footer: "padding:20px 36px 0;font-size:13px;line-height:20px;color:#63636b;text-align:center",
};

export const DARK_STYLES = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 520px) {
  .gutter { padding: 0 0 32px !important; }
  .card { padding: 28px 20px 24px !important; border-radius: 0 !important; border-width: 0 0 1px !important; }
  .label { display: block !important; width: auto !important; padding: 14px 0 2px !important; border-bottom: 0 !important; }
  .value { display: block !important; padding: 0 0 14px !important; }
  .button { display: block !important; margin: 0 0 10px !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #111113 !important; color: #d3d3d8 !important; }
  .card { background: #18181b !important; border-color: #2a2a30 !important; color: #d3d3d8 !important; }
  .panel { background: #1f1f23 !important; border-color: #1f1f23 !important; }
  .leaf { background: #2e2e34 !important; border-color: #36363d !important; }
  .strong { color: #f7f7f8 !important; }
  .text { color: #d3d3d8 !important; }
  .quiet { color: #a2a2ab !important; }
  .rule { border-color: #2a2a30 !important; }
  .link { color: #f7f7f8 !important; }
  .primary { background: #f7f7f8 !important; border-color: #f7f7f8 !important; color: #111113 !important; }
  .secondary { background: #18181b !important; border-color: #36363d !important; color: #f7f7f8 !important; }
  .success { background: #10331f !important; color: #84dba9 !important; }
  .attention { background: #3d2a0c !important; color: #f3c27a !important; }
  .error { background: #451815 !important; color: #f59f98 !important; }
  .info { background: #16294d !important; color: #9dbdfb !important; }
}
`;
