/**
 * How phones and the room speak with each other. To be raised when a page of before can't go on: it then says that it
 * must be loaded anew. Without zod, for the page brings it along.
 */
export const pageVersion = 2;
