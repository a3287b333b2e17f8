export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('<form method="post"><input name="guest"><button>Sign</button></form>', {
    headers: { 'Content-Type': 'text/html' },
  })
}

export async function POST(request: Request) {
  const formData = await request.formData()
  return new Response(`${formData.get('guest')} signed`, { status: 201 })
}
