import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { SendsMailProvider, useMailWords } from "./sends-mail";

const Told = () => useMailWords()("Everyone gets an e-mail.");
// the children come as an argument
const Provider = SendsMailProvider as FunctionComponent<{ sends: boolean }>;
const told = (sends: boolean) => renderToStaticMarkup(createElement(Provider, { sends }, createElement(Told)));

it("promises mail only where mail is sent", () => {
  expect(told(true)).toContain("Everyone gets an e-mail.");
  expect(told(false)).toContain("No mail is sent from here");
  expect(told(false)).not.toContain("Everyone gets");
});
