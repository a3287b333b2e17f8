export default function Page() {
  return <h1>Above</h1>
}
