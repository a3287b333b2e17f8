export default function Page() {
  return <h1>Child</h1>
}
