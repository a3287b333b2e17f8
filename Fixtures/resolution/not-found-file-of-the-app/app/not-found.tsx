export default function NotFound() {
  return <h1>Own not-found</h1>
}
