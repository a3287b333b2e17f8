export async function GET() {
  const res = await fetch('https://data.mongodb-api.com/items', {
    headers: {
      'Content-Type': 'application/json',
      'API-Key': process.env.DATA_API_KEY ?? 'none',
    },
  })
  const data = await res.json()

  return Response.json({ data })
}
