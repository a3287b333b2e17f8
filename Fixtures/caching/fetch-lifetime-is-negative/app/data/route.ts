export const dynamic = 'force-dynamic'

async function text(revalidate: number) {
  try {
    const response = await fetch('https://origin.test/data', { next: { revalidate } })
    return response.text()
  } catch (error) {
    return (error as Error).message
  }
}

export async function GET() {
  return Response.json({ zero: await text(0), negative: await text(-1) })
}
