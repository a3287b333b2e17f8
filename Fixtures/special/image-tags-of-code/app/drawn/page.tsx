export default function Page() {
  return <h1>Drawn</h1>
}
