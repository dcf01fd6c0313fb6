import { type ComponentChild, render } from 'preact';

export function createRoot(place: Element) {
  return { render: (page: ComponentChild) => render(page, place) };
}
