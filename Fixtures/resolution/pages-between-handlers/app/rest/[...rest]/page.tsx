export default function Page() {
  return <h1>Rest</h1>
}
