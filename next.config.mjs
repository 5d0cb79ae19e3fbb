import path from "node:path";

/** @type {import("next").NextConfig} */
const config = {
  serverExternalPackages: ["@electric-sql/pglite", "pglite-prisma-adapter", "pg-boss", "pg", "pino", "nodemailer"],
  poweredByHeader: false,
  outputFileTracingRoot: path.resolve(import.meta.dirname),
  typescript: { ignoreBuildErrors: true }, // `npm run check` has checked the types
  async rewrites() {
    return [
      { source: "/v2/:path*", destination: "/api/v2/:path*" },
      { source: "/favicon.ico", destination: "/icon.svg" },
    ];
  },
};

export default config;
