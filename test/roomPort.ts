/**
 * The port that rooms of this process try first. Tests run side by side, and a phone that looks for its laptop
 * while that one starts again must not find the room of another test.
 */
export const roomPort = 10_000 + (process.pid % 2000) * 10;
