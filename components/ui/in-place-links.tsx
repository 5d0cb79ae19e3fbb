"use client";

import type { ComponentPropsWithRef, MouseEvent } from "react";

/** Goes to another query string of this page without asking the server: for pages whose browser part reads it with useSearchParams. */
export function goInPlace(href: string): void {
  window.history.pushState(null, "", href);
}

/** Links inside change the address in place; opened in a new tab, or without JavaScript, they are ordinary links. */
export function InPlaceLinks(props: ComponentPropsWithRef<"div">) {
  const openInPlace = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goInPlace(link.href);
  };
  return <div {...props} onClickCapture={openInPlace} />;
}
