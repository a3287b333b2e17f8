export default function Page() {
  return <h1>jsx</h1>
}
