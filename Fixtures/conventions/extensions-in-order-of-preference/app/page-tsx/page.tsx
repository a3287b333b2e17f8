export default function Page() {
  return <h1>tsx</h1>
}
