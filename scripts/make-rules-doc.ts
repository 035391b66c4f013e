import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "./rules/page";

/** Writes docs/rules.md. A test compares it with what is committed. */
writeFileSync(join(__dirname, "../docs/rules.md"), rulesPage());
