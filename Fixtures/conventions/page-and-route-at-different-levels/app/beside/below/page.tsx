export default function Page() {
  return <h1>Below</h1>
}
