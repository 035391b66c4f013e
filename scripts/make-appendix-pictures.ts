import { acceptedPicture, acceptPicture, drawPages, keepDrawn } from "../test/support/appendix-pictures";
import { picturedDocuments, picturedFiles, pictureName } from "../test/support/appendix-pictures";
import { differences, readPicture, writePicture } from "../test/support/pictures";

/**
 * `npm run appendix-pictures`: prints the appendix in every layout and says which pages are not like the pictures of
 * test/fixtures/pictures; they lie in reports/pictures. With `-- --accept`, once they were looked at, they replace them.
 */
function accepted(name: string): Uint8Array | null {
  try {
    return acceptedPicture(name);
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const accept = process.argv.includes("--accept");
  const drawn = drawPages(await picturedFiles(picturedDocuments()));
  for (const [file, pages] of drawn) {
    pages.forEach((png, page) => {
      const name = pictureName(file, page);
      const picture = readPicture(png);
      const before = accepted(name);
      const differs = before === null ? "new" : String(differences(readPicture(before), picture).length);
      if (differs === "0") return;
      const small = writePicture(picture);
      if (accept) acceptPicture(name, small);
      else keepDrawn(name, small);
      console.log(`${name}: ${differs === "new" ? "new" : `${differs} squares differ`}${accept ? ", accepted" : ""}`);
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
