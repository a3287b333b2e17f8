export default function Page() {
  return <h1>Shelf</h1>
}
