export type Wake = {
  /** Resolves at the next `wake`, at once if one came since the last wait, or after that many milliseconds. */
  wait(ms: number): Promise<void>;
  wake(): void;
};

/** A sleeping place for one loop. */
export function createWake(): Wake {
  let isAwake = false;
  let resume: (() => void) | null = null;
  return {
    wait: (ms) => {
      if (isAwake) {
        isAwake = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          resume = null;
          isAwake = false;
          resolve();
        };
        const timer = setTimeout(finish, ms);
        resume = finish;
      });
    },
    wake: () => {
      isAwake = true;
      resume?.();
    },
  };
}
