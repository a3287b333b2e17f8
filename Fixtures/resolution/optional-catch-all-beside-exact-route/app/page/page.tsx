export default function Page() {
  return <h1>Exact</h1>
}
