// Writes the OpenAPI document of the endpoint list: npx tsx scripts/openapi.ts FILE
import { writeFileSync } from "node:fs";
import { endpoints } from "@/server/rest/endpoints";
import { openApiDocument } from "@/server/rest/openapi";

const [file = "openapi.json"] = process.argv.slice(2);
writeFileSync(file, `${JSON.stringify(openApiDocument(endpoints, "http://localhost:3000"), null, 2)}\n`);
