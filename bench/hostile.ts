import { bundleCli, removeBundle } from "../test/support/cli-bundle";
import { HOSTILE_FILES, LARGEST_FILE } from "../test/xlsx/support/hostile-files";
import { measureCheck } from "../test/xlsx/support/measure";

/** Each hostile file, and the largest honest one, checked by the command line in a process of its own: its answer, time and memory. */
export async function hostileRows(): Promise<string[][]> {
  const { folder, script } = await bundleCli();
  try {
    return [...HOSTILE_FILES, LARGEST_FILE].map(({ name, bytes }) => {
      const file = bytes();
      const { answer, seconds, megabytes } = measureCheck(script, folder, file);
      return [
        name,
        `${(file.length / 1e6).toFixed(1)} MB`,
        answer,
        `${seconds.toFixed(1)} s`,
        `${megabytes.toFixed(0)} MB`,
      ];
    });
  } finally {
    removeBundle(folder);
  }
}
