export async function GET() {
  const res = await fetch('https://data.mongodb-api.com/items', {
    next: { revalidate: 60 }, // in seconds
  })
  const data = await res.json()

  return Response.json(data)
}
