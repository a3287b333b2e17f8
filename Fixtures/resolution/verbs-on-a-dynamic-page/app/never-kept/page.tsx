export const revalidate = 0

export default function Page() {
  return <h1>Never kept</h1>
}
