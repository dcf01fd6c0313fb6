export function TargetsScreen() {
  return <h1>Targets</h1>;
}
