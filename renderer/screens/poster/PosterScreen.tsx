export function PosterScreen() {
  return <h1>Poster</h1>;
}
