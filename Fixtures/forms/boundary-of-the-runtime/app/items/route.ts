export const dynamic = 'force-dynamic'

export function GET() {
  const formData = new FormData()
  formData.append('a', '1')
  return new Response(formData)
}
