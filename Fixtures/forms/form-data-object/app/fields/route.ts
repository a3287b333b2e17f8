export const dynamic = 'force-dynamic'

export function GET() {
  const formData = new FormData()
  formData.append('a', '1')
  formData.append('b', '2')
  formData.append('c', '3')
  formData.append('a', '5')
  formData.set('a', '9')
  formData.delete('b')
  formData.set('d', '4')
  return Response.json([...formData])
}
