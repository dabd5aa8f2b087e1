import { ApiError } from '../contract/api-error.ts';
import type { ArchiveBudget } from './archive-budget.ts';

const mebibyte = 1024 * 1024;

/** Limits of the Scan API contract, section 5.2. */
const limits = { expandedBytes: 50 * mebibyte, entries: 2000, ratio: 100, fileBytes: mebibyte };

/** The ratio is that of everything that comes out to the whole archive, so that overlapping entries count each time. */
export function createArchiveBudget(archiveBytes: number): ArchiveBudget {
  const ratioBytes = archiveBytes * limits.ratio;
  let bytes = 0;
  let entries = 0;
  return {
    fileBytes: limits.fileBytes,
    takeEntry: () => {
      entries += 1;
      if (entries > limits.entries) {
        throw tooLarge(`The archive holds more than ${limits.entries} entries; send fewer files.`);
      }
    },
    takeBytes: (count) => {
      bytes += count;
      if (bytes > limits.expandedBytes) {
        throw tooLarge('The archive expands to more than 50 MiB; send fewer or smaller files.');
      }
      if (bytes > ratioBytes) {
        throw tooLarge(
          `The archive expands to more than ${limits.ratio} times its size; send it less compressed.`,
        );
      }
    },
  };
}

function tooLarge(message: string): ApiError {
  return new ApiError('PAYLOAD_TOO_LARGE', message);
}
