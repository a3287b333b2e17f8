export default function Page() {
  return <h1>Names</h1>
}
