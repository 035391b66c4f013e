import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import webpack from "webpack";
import { words } from "./page/words";

const root = join(__dirname, "..");
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Folders served, longest prefix first. The add-in's own files are the production build, byte for byte. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ["/addin/", join(root, "dist")],
  ["/office-js/", join(root, "node_modules/@microsoft/office-js/dist")],
  ["/samples/", join(root, "assets/samples")],
  ["/", join(root, "dist-workbench")],
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  // office.js carries Vietnamese strings: without the charset they are mangled.
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function resolveFile(pathname: string): string | null {
  for (const [prefix, folder] of FOLDERS) {
    if (!pathname.startsWith(prefix)) continue;
    const rest = pathname.slice(prefix.length) || "index.html";
    const path = normalize(join(folder, rest));
    const inside = path.startsWith(folder + sep);
    return inside && existsSync(path) && statSync(path).isFile() ? path : null;
  }
  return null;
}

/**
 * The pane's own page, with two changes: office.js comes from the installed package instead of Microsoft's CDN, and the
 * script that gives the window its host stands before it.
 */
function panePage(path: string): string {
  const page = readFileSync(path, "utf8");
  if (!page.includes(OFFICE_CDN)) throw new Error(`${path} does not load ${OFFICE_CDN}`);
  return page.replace(/<script[^>]*appsforoffice\.microsoft\.com[^>]*><\/script>/, () =>
    ['<script src="/attach.js"></script>', '<script src="/office-js/office.js"></script>'].join("\n    "),
  );
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  let path: string | null = null;
  try {
    path = resolveFile(decodeURIComponent(pathname));
  } catch {
    // A malformed escape names no file.
  }
  if (!path) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end(words.notFound(pathname));
    return;
  }
  response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
  response.setHeader("Cache-Control", "no-store");
  if (pathname === "/addin/taskpane.html") response.end(panePage(path));
  else createReadStream(path).pipe(response);
}

/** Serves the built workbench; resolves with the port once it listens (0 asks for any free one). */
export async function serve(port: number): Promise<{ port: number; close: () => void }> {
  const page = await listen(port, "localhost");
  const address = page.address();
  const bound = typeof address === "object" && address ? address.port : port;
  // The pane is asked for at 127.0.0.1, another site than localhost; where the two are one address the port is taken.
  const pane = await listen(bound, "127.0.0.1").catch(() => null);
  return {
    port: bound,
    close: () => {
      page.close();
      pane?.close();
    },
  };
}

function listen(port: number, host: string): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

/** Builds the add-in and the workbench as for production. Throws with webpack's own words where the build fails. */
export async function build(): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the config is CommonJS and has no types
  const configure = require("../webpack.config.js") as (env: object, argv: object) => Promise<webpack.Configuration[]>;
  const compiler = webpack(await configure({}, { mode: "production" }));
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true, errorDetails: true })));
      else {
        compiler.close((closeError) => {
          if (closeError) reject(closeError);
          else resolve();
        });
      }
    });
  });
}

async function main(): Promise<void> {
  const port = Number(process.env["PORT"] ?? 3000);
  if (!process.argv.includes("--no-build")) {
    console.log(words.building);
    await build();
  }
  const served = await serve(port);
  console.log(words.serving(`http://localhost:${served.port}/`));
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
