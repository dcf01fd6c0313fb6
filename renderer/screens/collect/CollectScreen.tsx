export function CollectScreen() {
  return <h1>Collect</h1>;
}
