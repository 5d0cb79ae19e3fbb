import { type ComponentPropsWithRef, createElement, type SVGProps } from "react";

interface IconData {
  name: string;
  node: [tag: string, attributes: SVGProps<SVGElement> & { key: string }][];
}

/** Whether the icon says something itself, or stands beside a text that does. */
const speaks = (props: object) => Object.keys(props).some((name) => name === "role" || name === "title" || name.startsWith("aria-"));

/**
 * Takes the place of lucide-react's own function of that name (next.config.mjs): every icon is made by it. Without the settings that
 * this product does not use it is a tenth as heavy, and needs no script where it is rendered on the server.
 */
export default function createLucideIcon({ name, node }: IconData) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each icon, when its module loads
  return function Icon({ className = "", ...props }: ComponentPropsWithRef<"svg">) {
    const look = { width: 24, height: 24, viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 2 };
    const ends = { strokeLinecap: "round", strokeLinejoin: "round" } as const;
    const hidden = speaks(props) ? {} : { "aria-hidden": true };
    return createElement(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", ...look, ...ends, ...hidden, className: `lucide lucide-${name} ${className}`, ...props },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
  };
}
