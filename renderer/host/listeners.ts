/** A set of listeners to one kind of news. */
export interface Listeners<News> {
  add(listener: (news: News) => void): () => void;
  tell(news: News): void;
}

export function createListeners<News>(): Listeners<News> {
  const listeners = new Set<(news: News) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(news) {
      for (const listener of [...listeners]) listener(news);
    },
  };
}
