export default function Page() {
  return <h1>Many</h1>
}
