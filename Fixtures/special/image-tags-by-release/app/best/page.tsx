export default function Page() {
  return <h1>Best</h1>
}
