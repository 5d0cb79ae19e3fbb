export { MissingSection as default, missingSection as metadata } from "@/components/shell/missing-section";
