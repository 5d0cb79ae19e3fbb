import path from "node:path";

const packages = path.join(import.meta.dirname, "node_modules");
const lucideIcon = path.join(import.meta.dirname, "components/ui/lucide-icon.ts");

/** @type {import("next").NextConfig} */
const config = {
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "pg-boss",
    "pg",
    "pino",
    "nodemailer",
    "date-holidays",
    "@napi-rs/canvas",
  ],
  poweredByHeader: false,
  outputFileTracingRoot: path.resolve(import.meta.dirname),
  typescript: { ignoreBuildErrors: true }, // `npm run check` has checked the types
  turbopack: {}, // the development server's bundler needs nothing of what follows
  webpack(webpackConfig, { dev, isServer }) {
    if (!dev) webpackConfig.resolve.alias[path.join(packages, "lucide-react/dist/esm/createLucideIcon.mjs")] = lucideIcon;
    if (!dev && !isServer) {
      // every page carries the names of all parts that are loaded later: half as long, they still tell one build from another
      webpackConfig.output.hashDigestLength = 8;
      lighten(webpackConfig);
    }
    return webpackConfig;
  },
  async rewrites() {
    return [
      { source: "/v2/:path*", destination: "/api/v2/:path*" },
      { source: "/favicon.ico", destination: "/icon.svg" },
    ];
  },
};

/** Leaves out of the browser's scripts what no page uses (`npm run weigh`). */
function lighten({ module, optimization, plugins, resolve }) {
  const { definitions } = plugins.find((plugin) => plugin.constructor.name === "DefinePlugin");
  module.rules.push({
    test: /[\\/]next[\\/]dist[\\/](?:(?:client|shared|lib|server|api)[\\/].*|build[\\/]polyfills[\\/]process)\.js$/,
    enforce: "post",
    use: { loader: path.join(import.meta.dirname, "scripts/next-as-modules.cjs"), options: { define: settingsOf(definitions) } },
  });
  // fills in what every browser that Next supports has by now
  resolve.alias[path.join(packages, "next/dist/build/polyfills/polyfill-module.js")] = false;
  // the shortest numbers to the modules of the first load: by default their length grows with the number of modules of the whole product
  optimization.moduleIds = "size";
  // what all pages load comes in one piece: small pieces compress badly
  const together = (name, test, priority) => ({ name, chunks: (chunk) => test.test(chunk.name ?? ""), enforce: true, priority });
  Object.assign(optimization.splitChunks.cacheGroups, {
    frame: together("frame", /^main-app$/, 100),
    // small enough to be copied into every piece that uses it, of which a page has four
    cn: { name: "cn", test: /[\\/]components[\\/]ui[\\/]cn\.ts$/, chunks: "all", enforce: true, priority: 70 },
    failures: together("failures", /^app[\\/](?:layout|error|global-error)$/, 90),
    booker: together("booker", /^app[\\/]\(booking\)[\\/](?:\[user\][\\/]\[eventType\]|d[\\/]|reschedule[\\/]).*page$/, 80),
  });
}

/** The settings that Next knows at build time and writes into its code, as JSON. */
const settingsOf = (definitions) =>
  Object.fromEntries(
    Object.entries(definitions)
      .filter(([name]) => name.startsWith("process.env."))
      .map(([name, value]) => [name, String(value)]),
  );

export default config;
