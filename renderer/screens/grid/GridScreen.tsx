export function GridScreen() {
  return <h1>Grid</h1>;
}
