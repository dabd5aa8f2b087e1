/** Size of a sketch: blocks of 128 characters with 1024 marks each, of which ordinary text sets one in eight. */
export const sketchSize = { blockBits: 7, blockLength: 128, marks: 1024 } as const;
