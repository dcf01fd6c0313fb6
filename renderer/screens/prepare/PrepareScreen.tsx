export function PrepareScreen() {
  return <h1>Prepare</h1>;
}
