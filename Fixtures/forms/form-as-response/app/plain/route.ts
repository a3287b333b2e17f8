export const dynamic = 'force-dynamic'

export function GET() {
  const formData = new FormData()
  formData.set('a', '1')
  formData.set('f', new Blob(['x'], { type: 'text/x' }), 'n.txt')
  return new Response(formData)
}
