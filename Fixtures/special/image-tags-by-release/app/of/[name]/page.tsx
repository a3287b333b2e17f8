export default function Page() {
  return <h1>Of</h1>
}
