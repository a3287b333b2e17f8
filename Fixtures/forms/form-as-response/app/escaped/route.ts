export const dynamic = 'force-dynamic'

export function GET() {
  const formData = new FormData()
  formData.append('a"\nb%é', '1\n2\r3')
  formData.append('f', new Blob(['1\n2']), 'a"\nb')
  return new Response(formData)
}
