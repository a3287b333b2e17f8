export default function Page() {
  return <h1>js</h1>
}
