export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  switch ((await params).name) {
    case 'table.csv':
      return new Response('a,b\r\n1,2\r\n', { headers: { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename="table.csv"' } })
    case 'mark.svg':
      return new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { headers: { 'Content-Type': 'image/svg+xml' } })
    default:
      return new Response(new Uint8Array([0, 255, 10, 13]), { headers: { 'Content-Type': 'application/octet-stream' } })
  }
}
