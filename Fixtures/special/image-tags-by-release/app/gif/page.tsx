export default function Page() {
  return <h1>Gif</h1>
}
