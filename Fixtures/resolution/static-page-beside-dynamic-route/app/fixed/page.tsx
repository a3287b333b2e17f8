export default function Page() {
  return <h1>Fixed</h1>
}
