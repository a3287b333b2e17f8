export default function Page() {
  return <h1>News</h1>
}
